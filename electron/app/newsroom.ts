import { join } from 'node:path';
import { app, type BrowserWindow, session as electronSession, nativeTheme } from 'electron';
import type { ArticleId } from '../../shared/article/ids.ts';
import { type Command, commands } from '../../shared/commands/command.ts';
import { commandForKey, type KeyPress } from '../../shared/commands/shortcuts.ts';
import { articleHandlers } from '../ipc/article.ts';
import { deskHandlers } from '../ipc/desk.ts';
import { hostHandlers } from '../ipc/host.ts';
import { mediaHandlers } from '../ipc/media.ts';
import { pendingHandlers } from '../ipc/pendingHandlers.ts';
import { previewHandlers } from '../ipc/preview.ts';
import { serve, tell } from '../ipc/serve.ts';
import { sessionHandlers } from '../ipc/session.ts';
import { createMediaLibrary } from '../media/library.ts';
import { lookUpMedia, serveMedia } from '../media/serveMedia.ts';
import { createPreviewSession } from '../preview/previewProtocol.ts';
import { createPreviewViews, type PreviewViews } from '../preview/previewViews.ts';
import { addSample } from '../sample/addSample.ts';
import { createSession } from '../session/session.ts';
import { startIdleWork } from '../store/idleWork.ts';
import type { ProfilePaths } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';
import { openMainWindow } from '../windows/mainWindow.ts';
import { setEnabled, setMenu } from '../windows/menu.ts';
import { appOrigin, serveApp } from './appProtocol.ts';
import { denyPermissions } from './lockDown.ts';
import { startUpkeep } from './upkeep.ts';

/** Puts the newsroom together over an open store: protocols, handlers, window, menu and upkeep. */
export async function startNewsroom(store: Store, paths: ProfilePaths): Promise<void> {
  const built = join(import.meta.dirname, '..');
  const library = createMediaLibrary(store, paths.media);
  const isNew = store.people.all().length === 0;
  if (isNew) await addSample(store, library, join(built, 'renderer', 'sample'));
  const session = createSession(store, app.getLocale());
  const idle = startIdleWork(store);
  let enabled: ReadonlySet<Command> = new Set(commands);
  let window: BrowserWindow;
  let views: PreviewViews;

  const changed = (articleId: ArticleId) => {
    idle.saved();
    tell(window.webContents, 'articles.changed', { articleIds: [articleId] });
  };
  const deskChanged = () => tell(window.webContents, 'articles.changed', { articleIds: [] });
  const give = (command: Command) => tell(window.webContents, 'menu.command', command);
  const giveKey = (press: KeyPress) => {
    const command = commandForKey(press, process.platform === 'darwin') ?? leaveKey(press);
    if (command) give(command);
    return command !== undefined;
  };
  const dress = () => {
    nativeTheme.themeSource = session.settings().theme;
    setMenu({ language: session.settings().language, enabled, give });
  };

  denyPermissions(electronSession.defaultSession);
  const media = (path: string) => serveMedia(library, path);
  serveApp(electronSession.defaultSession, join(built, 'renderer'), media);
  const previewSession = createPreviewSession(() => views.page(), media);
  serve(
    {
      ...articleHandlers(store, session, changed),
      ...deskHandlers(store, session),
      ...hostHandlers(
        (next) => {
          enabled = next;
          setEnabled(next);
        },
        join(built, 'THIRD-PARTY-LICENCES.txt'),
      ),
      ...mediaHandlers(store, library),
      ...pendingHandlers(),
      ...previewHandlers(store, session, () => views, lookUpMedia(store)),
      ...sessionHandlers(store, session, {
        version: app.getVersion(),
        deskChanged,
        sessionChanged: () => {
          dress();
          tell(window.webContents, 'session.changed', undefined);
        },
      }),
    },
    (sender) =>
      sender.isMainFrame && sender.contents === window.webContents && sender.url.startsWith(`${appOrigin}/`),
  );
  dress();
  window = openMainWindow(store, join(built, 'preload', 'preload.cjs'));
  views = createPreviewViews(window, previewSession, giveKey);

  app.on('second-instance', () => focus(window));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    idle.stop();
    store.close();
  });
  window.once('ready-to-show', () =>
    startUpkeep(window, store, paths, join(built, 'main', 'backupWorker.js')),
  );
}

/** Escape leaves the preview, as it leaves everything. */
function leaveKey(press: KeyPress): Command | undefined {
  return press.key === 'Escape' ? 'view.preview' : undefined;
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
