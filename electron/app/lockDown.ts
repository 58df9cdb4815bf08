import { app, type Session, shell, type WebContents } from 'electron';
import { isWebAddress } from '../../shared/article/webAddress.ts';
import { log } from '../log.ts';

/** Denies, for every page this program ever shows, what no page of it needs. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

/** Denies every permission a page may ask for or check. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Opens an address in the user's own browser: http and https only. False when it was refused. */
export function openOutside(url: string): boolean {
  if (!isWebAddress(url)) return false;
  shell.openExternal(url).catch((error: unknown) => log.error('open a link', error));
  return true;
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (isSamePage(contents.getURL(), event.url)) return;
    event.preventDefault();
    openOutside(event.url);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

/** A jump inside a page, such as back to the top, stays. */
function isSamePage(current: string, next: string): boolean {
  return next.includes('#') && current.split('#')[0] === next.split('#')[0];
}
