import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { blocksFromHtml } from '../../../../shared/html/fromHtml.ts';
import { markerComment } from '../../../../shared/html/wordpress/renderPost.ts';
import { failed, ok } from '../../../../shared/ipc/result.ts';
import { log } from '../../../log.ts';
import type { PublishResult } from '../../target.ts';
import { ask } from './ask.ts';
import { fromStored } from './plainText.ts';
import { postSchema, type RemotePost } from './records.ts';
import type { Rest } from './rest.ts';

/** A post as it is meant to be; terms are left to WordPress where there are none. */
export type PostContent = {
  title: string;
  content: string;
  excerpt: string;
  slug: string;
  featured_media: number;
  categories?: number[];
  tags: number[];
};

const edit = { context: 'edit' };

/** By how much, in ms, a site's clock may be ahead of ours before a date of its own lies ahead. */
const clocksDiffer = 60_000;

export function getPost(rest: Rest, id: string): Promise<PublishResult<RemotePost>> {
  return ask(rest, postSchema, { path: `wp/v2/posts/${id}`, query: edit });
}

/** Makes a draft; this is the one request that must never be sent twice. */
export function createDraft(rest: Rest, content: PostContent): Promise<PublishResult<RemotePost>> {
  const { title, content: body, excerpt, slug } = content;
  const json = { status: 'draft', title, content: body, excerpt, slug };
  return ask(rest, postSchema, { method: 'POST', path: 'wp/v2/posts', query: edit, json });
}

export function changePost(
  rest: Rest,
  id: number,
  change: Partial<PostContent> & {
    status?: 'publish' | 'draft';
    date_gmt?: string | undefined;
    password?: '';
  },
): Promise<PublishResult<RemotePost>> {
  return ask(rest, postSchema, { method: 'POST', path: `wp/v2/posts/${id}`, query: edit, json: change });
}

/**
 * Makes a post public at once, also one that was given a date there which lies ahead, for which WordPress would wait, or a
 * password, without which it would show nothing.
 */
export async function publishNow(
  rest: Rest,
  post: RemotePost,
  meant: PostContent,
): Promise<PublishResult<RemotePost>> {
  const now = new Date();
  const isAhead = Date.parse(`${post.date_gmt}Z`) > now.getTime() + clocksDiffer;
  const date = isAhead && { date_gmt: now.toISOString().slice(0, 19) };
  const password = isProtected(post) && { password: '' as const };
  const sent = await changePost(rest, post.id, { ...meant, status: 'publish', ...date, ...password });
  if (!sent.ok || sent.value.status !== 'future') return sent;
  // The clock there is behind ours; when it changed the post is what it calls now.
  return changePost(rest, post.id, { status: 'publish', date_gmt: sent.value.modified_gmt });
}

/** The post that carries the marker, wherever it lies; undefined when there is none, `in-trash` when it is only there. */
export async function findByMarker(
  rest: Rest,
  marker: string,
): Promise<PublishResult<RemotePost | undefined>> {
  for (const status of ['any', 'trash']) {
    const found = await allByMarker(rest, marker, status);
    if (!found.ok) return found;
    const [post] = found.value;
    if (post) return status === 'trash' ? failed('in-trash', 'trash') : ok(post);
  }
  return ok(undefined);
}

/** What carries the marker and has this status, oldest first. */
async function allByMarker(rest: Rest, marker: string, status: string): Promise<PublishResult<RemotePost[]>> {
  const query = { ...edit, search: marker, status, per_page: 20, orderby: 'date', order: 'asc' };
  const found = await ask(rest, v.array(postSchema), { path: 'wp/v2/posts', query });
  if (!found.ok) return found;
  return ok(found.value.filter(({ content }) => content.raw.includes(markerComment(marker))));
}

/**
 * Puts drafts with the marker that are not the post into the site's trash: a creation that was given up here may be
 * carried out there after the next one. It never fails what has been published.
 */
export async function trashDoubles(rest: Rest, marker: string, post: number): Promise<void> {
  const drafts = await allByMarker(rest, marker, 'draft');
  if (!drafts.ok) return log.info(`wordpress: no look for doubles of post ${post}: ${drafts.error.code}`);
  for (const { id } of drafts.value.filter((draft) => draft.id !== post)) {
    // Without `force` nothing is deleted for good: a site that has no trash refuses.
    const gone = await rest({ method: 'DELETE', path: `wp/v2/posts/${id}` });
    const outcome = gone.ok ? 'put into the trash' : `left: ${gone.reason || gone.code}`;
    log.info(`wordpress: draft ${id}, a double of post ${post}, ${outcome}`);
  }
}

/** What the site holds, as one value to compare with later; dates and revisions move without anything changing. */
export function hashOf(post: RemotePost): string {
  const sorted = (ids: number[]) => ids.toSorted((a, b) => a - b);
  const held = [
    post.title.raw,
    post.content.raw,
    post.excerpt.raw,
    post.status,
    post.slug,
    post.featured_media,
    sorted(post.categories),
    sorted(post.tags),
    // Only where there is one: what was published before it was looked at has the same value still.
    ...(isProtected(post) ? [post.password] : []),
  ];
  return createHash('sha256').update(JSON.stringify(held)).digest('hex');
}

/** The parts of a post that are not as they were meant. */
export function differences(post: RemotePost, meant: PostContent): string[] {
  const parts: [string, boolean][] = [
    ['title', fromStored(post.title.raw).trim() === fromStored(meant.title).trim()],
    ['content', sameContent(post.content.raw, meant.content)],
    ['excerpt', fromStored(post.excerpt.raw).trim() === fromStored(meant.excerpt).trim()],
    ['slug', meant.slug === '' || post.slug === meant.slug],
    ['picture', post.featured_media === meant.featured_media],
    ['category', meant.categories === undefined || sameIds(post.categories, meant.categories)],
    ['tags', sameIds(post.tags, meant.tags)],
    ['password', !isProtected(post)],
  ];
  return parts.filter(([, same]) => !same).map(([part]) => part);
}

/** True when readers are asked for a password, which the program never sets. */
function isProtected({ password = '' }: RemotePost): boolean {
  return password !== '';
}

/** WordPress rewrites entities and spaces for users without `unfiltered_html`; what readers get must be the same. */
function sameContent(held: string, meant: string): boolean {
  return held === meant || essence(held) === essence(meant);
}

function essence(content: string): string {
  return JSON.stringify(blocksFromHtml(content), (key, value) => (key === 'id' ? undefined : value));
}

function sameIds(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
