import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Session, session } from 'electron';
import { fontFiles, fontsPath } from '../../shared/html/pageFonts.ts';
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
export function createPreviewSession(
  page: () => string | undefined,
  media: MediaServer,
  fonts: string,
): Session {
  const own = session.fromPartition('preview');
  denyPermissions(own);
  own.webRequest.onBeforeRequest((details, answer) => {
    const allowed = details.url.startsWith(`${previewScheme}://`) || details.url.startsWith('data:');
    answer({ cancel: !allowed });
  });
  serveScheme(own, previewScheme, ({ pathname }) => {
    if (pathname.startsWith('/media/')) return media(decodeURIComponent(pathname.slice('/media/'.length)));
    if (pathname.startsWith(fontsPath)) return serveFont(fonts, pathname.slice(fontsPath.length));
    const html = pathname === '/' ? page() : undefined;
    return html === undefined ? notFound : servePage(html);
  });
  return own;
}

async function serveFont(folder: string, name: string): Promise<Served> {
  if (!fontFiles.includes(name)) return notFound;
  const headers = { 'content-type': 'font/woff2', 'cache-control': 'max-age=31536000' };
  return { status: 200, headers, body: await readFile(join(folder, name)) };
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
