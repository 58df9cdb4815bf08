import { type Session, session } from 'electron';
import type { PreviewDevice } from '../../shared/ipc/devices.ts';
import { denyPermissions } from '../app/lockDown.ts';

/** Each device is a host of its own, so that each has a zoom of its own: `dateline-preview://phone/`. */
export const previewScheme = 'dateline-preview';

/** The address of the page on a device. */
export function previewAddress(device: PreviewDevice): string {
  return `${previewScheme}://${device}/`;
}

/** A session of its own for the preview, kept in memory, that can reach its own protocol and nothing else. */
export function createPreviewSession(
  page: () => string | undefined,
  media: (path: string) => Promise<Response>,
): Session {
  const own = session.fromPartition('preview');
  denyPermissions(own);
  own.webRequest.onBeforeRequest((details, answer) => {
    const allowed = details.url.startsWith(`${previewScheme}://`) || details.url.startsWith('data:');
    answer({ cancel: !allowed });
  });
  own.protocol.handle(previewScheme, async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/media/')) return media(decodeURIComponent(pathname.slice('/media/'.length)));
    const html = pathname === '/' ? page() : undefined;
    return html === undefined ? new Response('', { status: 404 }) : htmlResponse(html);
  });
  return own;
}

function htmlResponse(html: string): Response {
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "script-src 'none'; connect-src 'none'; object-src 'none'",
      'x-content-type-options': 'nosniff',
    },
  });
}
