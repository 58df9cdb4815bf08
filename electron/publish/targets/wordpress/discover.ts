import { failed, ok } from '../../../../shared/ipc/result.ts';
import type { PublishError, PublishResult } from '../../target.ts';
import { linkedRoot } from './linkedRoot.ts';
import { isNowhere, networkFailure } from './networkFailure.ts';
import { readUpTo } from './readUpTo.ts';
import { refusedForNow } from './refusal.ts';
import type { Fetch } from './rest.ts';

const patience = 30_000;

/** How much is read, in bytes: of a page its head tells, and the list of an API must be whole. */
const largest = { page: 2_000_000, api: 10_000_000 };

/** Finds the root of a site's REST API from any address of the site. No password is sent for this. */
export async function discover(fetch: Fetch, address: string): Promise<PublishResult<string>> {
  const site = siteAddress(address);
  if (!site) return failed('wrong-address');
  const page = await load(fetch, site.href, largest.page);
  if (!page.ok) return failed(page.code, page.reason);
  const linked = linkedRoot(page);
  if (linked) return ok(ownRoot(site, linked));
  const guess = new URL('wp-json/', site).href;
  const answer = await load(fetch, guess, largest.api);
  if (!answer.ok) return failed(answer.code, answer.reason);
  if (hasPostApi(answer.text)) return ok(ownRoot(site, new URL(answer.url)));
  if (looksLikeWordPress(page.text)) return failed('rest-off');
  return failed(page.status === 404 || page.status === 410 ? 'wrong-address' : 'not-wordpress');
}

/** The site's address with a trailing slash, from what a person typed; undefined when it is none. */
export function siteAddress(input: string): URL | undefined {
  const typed = input.trim();
  const text = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return undefined;
  url.pathname = `${url.pathname.replace(/\/(wp-admin|wp-login\.php|wp-json|index\.php)(\/.*)?$/, '').replace(/\/+$/, '')}/`;
  url.search = '';
  url.hash = '';
  return url;
}

/**
 * The site may name itself with another host, such as one behind a proxy that cannot be reached from here: then the
 * address the person gave is kept. Only its own https and its own `www.` are followed, so no password goes elsewhere.
 */
function ownRoot(site: URL, linked: URL): string {
  const bare = (host: string) => host.replace(/^www\./, '');
  const sameSite =
    bare(linked.hostname) === bare(site.hostname) &&
    (linked.port === site.port || linked.protocol === 'https:');
  const downgrade = site.protocol === 'https:' && linked.protocol === 'http:';
  if (sameSite && !downgrade) return linked.href;
  return new URL(linked.pathname + linked.search, site).href;
}

type Page =
  | { ok: true; status: number; text: string; link: string; url: string }
  | { ok: false; code: PublishError; reason: string };

async function load(fetch: Fetch, url: string, bytes: number): Promise<Page> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    const { text } = await readUpTo(response, bytes);
    const busy = refusedForNow(response.status);
    if (busy) return { ok: false, code: busy, reason: String(response.status) };
    return {
      ok: true,
      status: response.status,
      text,
      link: response.headers.get('link') ?? '',
      // Where redirects led: nothing that carries a password follows one.
      url: response.url || url,
    };
  } catch (error) {
    const { code, reason } = networkFailure(error);
    return { ok: false, code: isNowhere(reason) ? 'wrong-address' : code, reason };
  }
}

function hasPostApi(text: string): boolean {
  try {
    const { namespaces } = JSON.parse(text) as { namespaces?: unknown };
    return Array.isArray(namespaces) && namespaces.includes('wp/v2');
  } catch {
    return false;
  }
}

function looksLikeWordPress(html: string): boolean {
  return /\/wp-(content|includes)\/|name="generator" content="WordPress/.test(html);
}
