import { networkFailure } from './networkFailure.ts';
import { readUpTo } from './readUpTo.ts';
import { type RestFailure, refusal } from './refusal.ts';

/** `fetch` as Node and Electron's `net` have it; main hands in the one that knows the system's proxy. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export type RestRequest = {
  method?: 'GET' | 'POST' | 'DELETE';
  /** Below the API's root, such as `wp/v2/posts/5`. */
  path: string;
  query?: Record<string, string | number>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, with these headers. */
  bytes?: { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> };
};

export type RestAnswer = { ok: true; data: unknown } | RestFailure;
export type Rest = (request: RestRequest) => Promise<RestAnswer>;

/** How long a site may take to answer, in ms, besides the time for sending; of a picture it makes smaller ones first. */
const patience = { json: 60_000, bytes: 300_000 };

/** Bytes a ms that even a slow line carries: an upload that was cut off would begin from its start again, for ever. */
const slowest = 16;

/** The longest answer that is read, in bytes; a list of posts may hold a hundred long stories. */
const largest = 50_000_000;

/** Speaks to one site's REST API as one user. Nothing is sent twice here: whether to try again is the caller's business. */
export function createRest(options: {
  fetch: Fetch;
  root: string;
  username: string;
  password: string;
}): Rest {
  const login = Buffer.from(`${options.username}:${options.password}`, 'utf8').toString('base64');
  return async ({ method = 'GET', path, query = {}, json, bytes }) => {
    const body = bytes?.body ?? (json === undefined ? undefined : JSON.stringify(json));
    try {
      const response = await options.fetch(addressOf(options.root, path, query), {
        method,
        headers: {
          accept: 'application/json',
          authorization: `Basic ${login}`,
          ...(json !== undefined && { 'content-type': 'application/json' }),
          ...bytes?.headers,
        },
        ...(body !== undefined && { body }),
        credentials: 'omit',
        cache: 'no-store',
        // The password would go along, wherever it leads; and a redirected POST would arrive as a GET.
        redirect: 'error',
        signal: AbortSignal.timeout((bytes ? patience.bytes : patience.json) + sendingTime(body)),
      });
      const { text, isWhole } = await readUpTo(response, largest);
      return isWhole ? read(response.status, text) : tooLong(response.status);
    } catch (error) {
      return { ok: false, status: 0, data: undefined, ...networkFailure(error) };
    }
  };
}

/** How long sending may take, in ms. */
function sendingTime(body: string | Uint8Array | undefined): number {
  return body === undefined ? 0 : Math.ceil(Buffer.byteLength(body) / slowest);
}

/** Sites without pretty addresses have their API in a query parameter. */
function addressOf(root: string, path: string, query: Record<string, string | number>): string {
  const url = new URL(root);
  if (url.searchParams.has('rest_route')) url.searchParams.set('rest_route', `/${path}`);
  else url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url.href;
}

/** Whether what was asked for has been done is open. */
function tooLong(status: number): RestAnswer {
  return { ok: false, code: 'server-error', status, reason: 'answer too long', data: undefined };
}

function read(status: number, text: string): RestAnswer {
  const data = parseJson(text);
  if (status >= 200 && status < 300 && data !== undefined) return { ok: true, data };
  return refusal(status, data);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
