import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentType } from './contentTypes.ts';

/** The program's own pages: `dateline://app/index.html`, and the pictures it shows: `dateline://app/media/ID`. */
export const appScheme = 'dateline';
export const appOrigin = `${appScheme}://app`;

/** No inline script, nothing from anywhere else. */
export const appPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Must run before the app is ready. */
export function registerSchemes(schemes: readonly string[]): void {
  protocol.registerSchemesAsPrivileged(
    schemes.map((scheme) => ({
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    })),
  );
}

/** Serves the built renderer and the newsroom's pictures; nothing else on the disk can be asked for. */
export function serveApp(
  session: Session,
  rendererFolder: string,
  media: (path: string) => Promise<Response>,
): void {
  session.protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'app') return notFound();
    const path = decodeURIComponent(url.pathname);
    if (path.startsWith('/media/')) return media(path.slice('/media/'.length));
    const file = inside(rendererFolder, path);
    return file ? serveFile(file) : notFound();
  });
}

async function serveFile(file: string): Promise<Response> {
  try {
    const body = await readFile(file);
    return new Response(new Uint8Array(body), { headers: headers(file) });
  } catch {
    return notFound();
  }
}

function headers(file: string): Record<string, string> {
  return {
    'content-type': contentType(file),
    'content-security-policy': appPolicy,
    'x-content-type-options': 'nosniff',
  };
}

/** The file a path names inside a folder, or undefined when it leads out of it. */
export function inside(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(folder + sep) ? file : undefined;
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
}
