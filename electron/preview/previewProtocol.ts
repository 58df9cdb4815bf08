import { type Session, session } from 'electron';
import type { PreviewDevice } from '../../shared/ipc/devices.ts';
import type { MediaServer } from '../app/appProtocol.ts';
import { denyPermissions } from '../app/lockDown.ts';
import { notFound, type Served, serveScheme } from '../app/ownProtocol.ts';
import { previewScheme } from './previewScheme.ts';

/** The address of the page on a device. */
export function previewAddress(device: PreviewDevice): string {
  return `${previewScheme}://${device}/`;
}

/** A session of its own for the preview, kept in memory, that can reach its own protocol and nothing else. */
export function createPreviewSession(page: () => string | undefined, media: MediaServer): Session {
  const own = session.fromPartition('preview');
  denyPermissions(own);
  own.webRequest.onBeforeRequest((details, answer) => {
    const allowed = details.url.startsWith(`${previewScheme}://`) || details.url.startsWith('data:');
    answer({ cancel: !allowed });
  });
  serveScheme(own, previewScheme, ({ pathname }) => {
    if (pathname.startsWith('/media/')) return media(decodeURIComponent(pathname.slice('/media/'.length)));
    const html = pathname === '/' ? page() : undefined;
    return html === undefined ? notFound : servePage(html);
  });
  return own;
}

function servePage(html: string): Served {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "script-src 'none'; connect-src 'none'; object-src 'none'",
    'x-content-type-options': 'nosniff',
  };
  return { status: 200, headers, body: Buffer.from(html) };
}
