import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

/** A running local site. */
export type SiteServer = { origin: string; port: number; stop(): Promise<void> };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
};

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'content-security-policy':
    "default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-cache',
};

/** Serves a folder on loopback only, at `preferredPort` while that is free and at any other when it is not. */
export async function serveSite(folder: string, preferredPort: number): Promise<SiteServer> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => end(response, 500));
  });
  const port = await listen(server, preferredPort).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return listen(server, 0);
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      const address = server.address();
      if (address === null || typeof address === 'string') failed(new Error('The site has no port'));
      else done(address.port);
    });
  });
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Any other name for this address is a page elsewhere trying to read this one.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(request.headers.host ?? '')) return end(response, 421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  const path = requestedPath(request.url ?? '/');
  if (path === undefined) return end(response, 400);
  const found = await findFile(folder, path);
  if (found === 'folder') {
    response.writeHead(301, { ...headers, location: `${encodeURI(path)}/` }).end();
    return;
  }
  if (found) return send(found, 200, request, response);
  const missing = await findFile(folder, '/404.html');
  return missing && missing !== 'folder' ? send(missing, 404, request, response) : end(response, 404);
}

/** The path that is asked for, or undefined for one that no site has: hidden files, a way out, broken escapes. */
function requestedPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    const names = path.split('/').slice(1);
    const strange =
      !path.startsWith('/') || /[\\\0]/.test(path) || names.some((name) => name.startsWith('.'));
    return strange || names.slice(0, -1).includes('') ? undefined : path;
  } catch {
    return undefined;
  }
}

type FoundFile = { file: string; size: number; changed: number };

async function findFile(folder: string, path: string): Promise<FoundFile | 'folder' | undefined> {
  const wanted = join(folder, path, path.endsWith('/') ? 'index.html' : '');
  const root = await realpath(folder).catch(() => undefined);
  const file = await realpath(wanted).catch(() => undefined);
  if (!root || !file?.startsWith(root + sep)) return undefined;
  const found = await stat(file);
  if (found.isDirectory()) return path.endsWith('/') ? undefined : 'folder';
  return { file, size: found.size, changed: found.mtimeMs };
}

function send(found: FoundFile, status: number, request: IncomingMessage, response: ServerResponse): void {
  const type = types[extname(found.file)];
  if (type === undefined) {
    end(response, 404);
    return;
  }
  const etag = `"${found.size.toString(36)}-${Math.round(found.changed).toString(36)}"`;
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...headers, etag }).end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-type': type, 'content-length': found.size, etag });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

function end(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { ...headers, 'content-type': 'text/plain' });
  response.end(String(status));
}
