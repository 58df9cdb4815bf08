import type { ArticleFields, FieldsPatch } from '../../shared/article/fields.ts';
import type { ArticleId, BlockId, MediaId } from '../../shared/article/ids.ts';
import { limits } from '../../shared/article/limits.ts';
import { slugFromHeadline, uniqueSlug } from '../../shared/article/slug.ts';
import { type EditingScope, editingScope, type Role } from '../../shared/article/workflow.ts';
import type { PlacedBlock } from '../../shared/ipc/records.ts';
import { failed, ok, type Result } from '../../shared/ipc/result.ts';
import type { ArticleRow } from '../store/articles.ts';
import type { Store } from '../store/store.ts';

type SaveError = 'article-not-found' | 'not-allowed' | 'unknown-picture';

/** What changed in a body: blocks written or moved, and blocks taken out. */
export type BlockChanges = { put: readonly PlacedBlock[]; remove: readonly BlockId[] };

/** The fields that layout staff may change while the words are somebody else's. */
const layoutFields = new Set<keyof ArticleFields>(['featuredImage', 'related']);

/** Writes the blocks that changed, all of them or none; this is the whole of an autosave. */
export function saveBlocks(
  store: Store,
  role: Role,
  articleId: ArticleId,
  changes: BlockChanges,
): Result<{ savedAt: string }, SaveError | 'too-many-blocks'> {
  const article = editable(
    store,
    role,
    articleId,
    onlyPictures(store, articleId, changes) ? 'layout' : 'all',
  );
  if (!article.ok) return article;
  const pictures = changes.put.flatMap(({ block }) => (block.type === 'image' ? [block.mediaId] : []));
  if (!pictures.every((mediaId) => isKnown(store, article.value, mediaId))) return failed('unknown-picture');
  if (isTooMany(store, articleId, changes)) return failed('too-many-blocks');
  const savedAt = new Date().toISOString();
  store.atomically(() => {
    let words = 0;
    for (const id of changes.remove) words += store.blocks.remove(articleId, id);
    for (const { position, block } of changes.put) words += store.blocks.put(articleId, position, block);
    store.articles.touch(articleId, words, savedAt);
    store.articles.makeOwn(articleId);
    store.search.markPending(articleId);
  });
  return ok({ savedAt });
}

/** Writes fields. The slug follows the headline until a person chooses one, and is made unique either way. */
export function saveFields(
  store: Store,
  role: Role,
  articleId: ArticleId,
  patch: FieldsPatch,
): Result<ArticleFields, SaveError | 'related-to-itself'> {
  const onlyLayout = Object.keys(patch).every((key) => layoutFields.has(key as keyof ArticleFields));
  const article = editable(store, role, articleId, onlyLayout ? 'layout' : 'all');
  if (!article.ok) return article;
  if (patch.related?.some((one) => one.articleId === articleId)) return failed('related-to-itself');
  if (patch.featuredImage && !isKnown(store, article.value, patch.featuredImage.mediaId))
    return failed('unknown-picture');
  return store.atomically(() => {
    const fields = withSlug(store, articleId, article.value, patch);
    store.articles.writeFields(articleId, fields, new Date().toISOString());
    store.articles.makeOwn(articleId);
    store.search.markPending(articleId);
    return ok(fields);
  });
}

function withSlug(store: Store, articleId: ArticleId, row: ArticleRow, patch: FieldsPatch): ArticleFields {
  const fields = { ...row.fields, ...definedOnly(patch) };
  if (patch.slug !== undefined) fields.slugChosen = patch.slug !== '';
  const follows = !fields.slugChosen && row.publishedAt === null;
  const wanted = follows ? slugOf(fields.headline, articleId) : fields.slug;
  const slug = uniqueSlug(wanted, (candidate) => store.articles.isSlugTaken(candidate, articleId));
  return { ...fields, slug };
}

/** A headline in letters that have no Latin form still needs an address. */
function slugOf(headline: string, articleId: ArticleId): string {
  const slug = slugFromHeadline(headline);
  return slug === '' && headline.trim() !== '' ? `artikel-${articleId.slice(-8).toLowerCase()}` : slug;
}

function editable(
  store: Store,
  role: Role,
  articleId: ArticleId,
  needed: Exclude<EditingScope, 'none'>,
): Result<ArticleRow, 'article-not-found' | 'not-allowed'> {
  const row = store.articles.find(articleId);
  if (!row) return failed('article-not-found');
  const scope = editingScope(role, row.state);
  const allowed = row.trashedAt === null && (scope === 'all' || scope === needed);
  return allowed ? ok(row) : failed('not-allowed');
}

/** Whether the body would have more blocks than an article may; they are counted only where some are new. */
function isTooMany(store: Store, articleId: ArticleId, { put, remove }: BlockChanges): boolean {
  const isThere = (id: BlockId) => store.blocks.typeOf(articleId, id) !== undefined;
  const added = put.filter(({ block }) => !isThere(block.id)).length;
  if (added === 0) return false;
  return store.blocks.count(articleId) + added - remove.filter(isThere).length > limits.blocks;
}

/** A picture that the newsroom has. One that the article showed before it was lost may stay: the words beside it are its own. */
function isKnown(store: Store, { id, fields }: ArticleRow, mediaId: MediaId): boolean {
  return (
    store.media.has(mediaId) ||
    fields.featuredImage?.mediaId === mediaId ||
    store.blocks.showsPicture(id, mediaId)
  );
}

/** True when nothing but pictures is written, over nothing but pictures, and nothing but pictures goes. */
function onlyPictures(store: Store, articleId: ArticleId, { put, remove }: BlockChanges): boolean {
  const isPictureOrNew = (id: BlockId) => (store.blocks.typeOf(articleId, id) ?? 'image') === 'image';
  return (
    put.every(({ block }) => block.type === 'image' && isPictureOrNew(block.id)) &&
    remove.every(isPictureOrNew)
  );
}

function definedOnly(patch: FieldsPatch): Partial<ArticleFields> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
