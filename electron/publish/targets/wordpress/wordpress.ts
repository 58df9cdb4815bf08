import { categoryLabel } from '../../../../shared/article/fields.ts';
import type { MediaId } from '../../../../shared/article/ids.ts';
import { markerComment, renderPost } from '../../../../shared/html/wordpress/renderPost.ts';
import { failed, ok } from '../../../../shared/ipc/result.ts';
import type { Published, PublishOrder, PublishResult, Target } from '../../target.ts';
import { type Connection, connect, type WordPressLogin } from './connection.ts';
import { isNowhere } from './networkFailure.ts';
import { ensurePicture, type HeldPicture, type PictureSource, type PictureUse } from './pictures.ts';
import { toStored } from './plainText.ts';
import {
  changePost,
  createDraft,
  differences,
  findByMarker,
  getPost,
  hashOf,
  type PostContent,
  publishNow,
  trashDoubles,
} from './posts.ts';
import type { RemotePost } from './records.ts';
import type { Rest } from './rest.ts';
import { ensureTerms } from './terms.ts';

/** A person agreed to make a new post in the place of one that was deleted or trashed on the site. */
const agreedToLoss = new Set(['gone', 'trash']);

/** A WordPress site as one user reaches it. */
export function createWordPress(login: WordPressLogin, pictures: PictureSource): Target {
  return {
    async publish(order) {
      order.tell('check', 0.05);
      const connection = await reach(login);
      if (!connection.ok) return connection;
      if (!connection.value.canPublish) return failed('no-rights', 'publish_posts');
      return publish(connection.value.rest, order, pictures);
    },
    async unpublish(order) {
      order.tell('check', 0.1);
      const connection = await reach(login);
      return connection.ok ? unpublish(connection.value.rest, order) : connection;
    },
  };
}

/** A site that was set up has a name: when no machine answers to it, it is the network that is away. */
async function reach(login: WordPressLogin): Promise<PublishResult<Connection>> {
  const connection = await connect(login);
  const isAway = !connection.ok && isNowhere(connection.error.detail ?? '');
  return isAway ? failed('offline', connection.error.detail) : connection;
}

async function publish(
  rest: Rest,
  order: PublishOrder,
  pictures: PictureSource,
): Promise<PublishResult<Published>> {
  const prepared = await prepare(rest, order, pictures);
  if (!prepared.ok) return prepared;
  const { meant } = prepared.value;
  order.tell('create', 0.6);
  const post = await findOrCreate(rest, order, meant);
  if (!post.ok) return post;
  const { id } = post.value;
  const isKnown = String(id) === order.remoteId;
  const conflict = isKnown ? conflictOf(post.value, order, meant) : undefined;
  if (conflict !== undefined) return failed('conflict', conflict);
  order.tell('publish', 0.75);
  const sent = await publishNow(rest, post.value, meant);
  if (!sent.ok) return sent;
  if (hasLostCategory(order)) {
    const cleared = await takeCategories(rest, id);
    if (!cleared.ok) return cleared;
  }
  order.tell('compare', 0.9);
  const published = await readBack(rest, id, prepared.value);
  // An article that was there already may have been copied on the site by a person: nobody's copy is touched.
  if (published.ok && !isKnown) await trashDoubles(rest, order.marker, id);
  return published;
}

/** True when the article was published with a category and has none any more. */
function hasLostCategory({ fields, before }: PublishOrder): boolean {
  return before !== undefined && categoryLabel(before) !== '' && categoryLabel(fields) === '';
}

/** A post that has no category when it is changed gets the site's default one, which only administrators are told. */
async function takeCategories(rest: Rest, id: number): Promise<PublishResult<RemotePost>> {
  const without = await changePost(rest, id, { categories: [] });
  return without.ok ? changePost(rest, id, { status: 'publish' }) : without;
}

/** A post as it is meant to be, and what the site has changed of the pictures that were uploaded for it. */
type Prepared = { meant: PostContent; pictureDifferences: string[] };

/** Uploads the pictures, finds the terms, and puts the post together. */
async function prepare(
  rest: Rest,
  order: PublishOrder,
  source: PictureSource,
): Promise<PublishResult<Prepared>> {
  const { fields, blocks, marker, storyOf } = order;
  const uploaded = await uploadAll(rest, order, source);
  if (!uploaded.ok) return uploaded;
  order.tell('terms', 0.5);
  const category = fields.category || fields.kicker;
  const categories = await ensureTerms(rest, 'categories', category === '' ? [] : [category]);
  if (!categories.ok) return categories;
  const tags = await ensureTerms(rest, 'tags', fields.tags);
  if (!tags.ok) return tags;
  const media = (id: MediaId) => uploaded.value.get(id);
  const meant: PostContent = {
    title: toStored(fields.headline),
    content: renderPost({ fields, blocks }, { marker, media, storyOf }),
    excerpt: toStored(fields.excerpt || fields.deck),
    slug: fields.slug,
    featured_media: (fields.featuredImage && media(fields.featuredImage.mediaId)?.attachmentId) ?? 0,
    ...(categories.value.length > 0 && { categories: categories.value }),
    tags: tags.value,
  };
  return ok({ meant, pictureDifferences: [...uploaded.value.values()].flatMap((one) => one.differences) });
}

async function uploadAll(
  rest: Rest,
  order: PublishOrder,
  source: PictureSource,
): Promise<PublishResult<Map<MediaId, HeldPicture>>> {
  const uploaded = new Map<MediaId, HeldPicture>();
  const uses = picturesOf(order);
  for (const [index, use] of uses.entries()) {
    order.tell('pictures', 0.1 + (0.4 * index) / uses.length);
    const media = await ensurePicture(rest, source, use);
    if (!media.ok) return media;
    uploaded.set(use.picture.mediaId, media.value);
  }
  return ok(uploaded);
}

/** Each picture once, the featured one first. */
function picturesOf({ fields, blocks }: PublishOrder): PictureUse[] {
  const featured = fields.featuredImage ? [{ picture: fields.featuredImage, isFeatured: true }] : [];
  const inBody = blocks.flatMap((block) =>
    block.type === 'image' ? [{ picture: block, isFeatured: false }] : [],
  );
  const first = new Map<MediaId, PictureUse>();
  for (const use of [...featured, ...inBody]) {
    if (!first.has(use.picture.mediaId)) first.set(use.picture.mediaId, use);
  }
  return [...first.values()];
}

/** The post that is this article. One is made only when it is certain that there is none. */
async function findOrCreate(
  rest: Rest,
  order: PublishOrder,
  meant: PostContent,
): Promise<PublishResult<RemotePost>> {
  const found = order.remoteId === '' ? await findByMarker(rest, order.marker) : await findById(rest, order);
  if (!found.ok && !(found.error.code === 'in-trash' && agreedToLoss.has(order.acceptedHash))) return found;
  const post = found.ok && found.value ? ok(found.value) : await createDraft(rest, meant);
  if (post.ok) order.created(String(post.value.id));
  return post;
}

/** Undefined when it was deleted there, and a person knows it or it had never been published. */
async function findById(rest: Rest, order: PublishOrder): Promise<PublishResult<RemotePost | undefined>> {
  const found = await getPost(rest, order.remoteId);
  if (found.ok && isOurs(found.value, order))
    return found.value.status === 'trash' ? failed('in-trash', 'trash') : found;
  if (!found.ok && found.error.code !== 'remote-gone') return found;
  const mayMake = order.baseHash === '' || agreedToLoss.has(order.acceptedHash);
  return mayMake ? findByMarker(rest, order.marker) : failed('remote-gone', 'gone');
}

/**
 * Ids are given again: by another site at a new address, and by one that was restored from a backup. A post is this
 * article when it carries the marker, or, where a person has taken that out, when it is where readers found the article.
 */
function isOurs(post: RemotePost, { marker, url }: PublishOrder): boolean {
  return post.content.raw.includes(markerComment(marker)) || post.link === url;
}

/** The hash of a change on the site that nobody here has seen, or undefined when there is none. */
function conflictOf(
  post: RemotePost,
  { baseHash, acceptedHash }: PublishOrder,
  meant: PostContent,
): string | undefined {
  if (baseHash === '') return undefined;
  const hash = hashOf(post);
  if (hash === baseHash || hash === acceptedHash) return undefined;
  // Our own last write, whose answer was lost: that one left it published, and who took it off the site meant that.
  return post.status === 'publish' && differences(post, meant).length === 0 ? undefined : hash;
}

async function readBack(
  rest: Rest,
  id: number,
  { meant, pictureDifferences }: Prepared,
): Promise<PublishResult<Published>> {
  const post = await getPost(rest, String(id));
  if (!post.ok) return post;
  const { status, link } = post.value;
  if (status === 'trash') return failed('in-trash', 'trash');
  if (status !== 'publish') return failed('not-published', status);
  return ok({
    remoteId: String(id),
    url: link,
    baseHash: hashOf(post.value),
    differences: [...differences(post.value, meant), ...pictureDifferences],
  });
}

/** Back to a draft. What was changed on the site meanwhile stays there, and stays a conflict for the next update. */
async function unpublish(
  rest: Rest,
  order: PublishOrder,
): Promise<PublishResult<Pick<Published, 'baseHash'>>> {
  const { baseHash } = order;
  const found = await findToRemove(rest, order);
  if (!found.ok) {
    const isAway = found.error.code === 'remote-gone' || found.error.code === 'in-trash';
    return isAway ? ok({ baseHash }) : found;
  }
  const post = found.value;
  if (!post || post.status === 'trash') return ok({ baseHash });
  order.tell('remove', 0.5);
  const draft = await changePost(rest, post.id, { status: 'draft' });
  if (!draft.ok) return draft;
  if (draft.value.status !== 'draft') return failed('refused', draft.value.status);
  // The status alone may differ: an earlier try of this went through, and its answer was lost.
  const seen = hashOf({ ...post, status: 'publish' }) === baseHash;
  return ok({ baseHash: seen ? hashOf(draft.value) : baseHash });
}

/** What is to be taken off; undefined when nothing there was ever made by us. */
async function findToRemove(rest: Rest, order: PublishOrder): Promise<PublishResult<RemotePost | undefined>> {
  if (order.remoteId === '') return findByMarker(rest, order.marker);
  const found = await getPost(rest, order.remoteId);
  if (!found.ok || isOurs(found.value, order)) return found;
  const elsewhere = await findByMarker(rest, order.marker);
  return elsewhere.ok && !elsewhere.value ? failed('not-ours', order.remoteId) : elsewhere;
}
