import { readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentType } from './contentTypes.ts';
import { notFound, type Served, serveScheme } from './ownProtocol.ts';
import { promised } from './promised.ts';

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

/** Answers with a picture of the newsroom; `path` is what follows `/media/`. */
export type MediaServer = (path: string) => Promise<Served>;

/**
 * Serves the built renderer and the newsroom's pictures; nothing else on the disk can be asked for. Pictures wait
 * until `giveMedia` is called; `begun` is kept when the first file has been read.
 */
export function serveApp(
  session: Session,
  rendererFolder: string,
): { begun: Promise<void>; giveMedia: (media: MediaServer) => void } {
  const newsroom = promised<MediaServer>();
  const begun = promised<void>();
  serveScheme(session, appScheme, async ({ host, pathname }) => {
    if (host !== 'app') return notFound;
    const path = decodeURIComponent(pathname);
    if (path.startsWith('/media/')) return (await newsroom.promise)(path.slice('/media/'.length));
    const file = inside(rendererFolder, path);
    const served = file ? serveFile(file) : notFound;
    begun.resolve();
    return served;
  });
  return { begun: begun.promise, giveMedia: newsroom.resolve };
}

/** Reads it at once: the answer would else come back only after whatever main is importing. */
function serveFile(file: string): Served {
  try {
    return { status: 200, headers: headers(file), body: readFileSync(file) };
  } catch {
    return notFound;
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
