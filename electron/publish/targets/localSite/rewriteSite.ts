import { join } from 'node:path';
import type { FindStory } from '../../../../shared/article/related.ts';
import { log } from '../../../log.ts';
import { placeFonts } from './fonts.ts';
import { writeListings } from './listings.ts';
import { exists, placePictures, removePictures } from './pictures.ts';
import { findRedirects, settlePaths } from './redirects.ts';
import type { KnownArticle, LiveArticle, LocalSiteOptions } from './siteFolder.ts';
import { type IndexedArticle, pathsOf, readIndex, sectionsOf, writeIndex } from './siteIndex.ts';
import { readUnsettled, whileUnsettled } from './unsettled.ts';
import { indexedAs, writeArticle } from './writeArticle.ts';

/**
 * Writes every page and list anew. Articles that only the index knows stay as they are, unless another one has their path.
 * False when it was cut short, or when a page could not be written: that one stays as it is, and keeps no other one back.
 */
export async function rewriteSite(options: LocalSiteOptions, stop?: AbortSignal): Promise<boolean> {
  const { folder } = options;
  const index = await readIndex(folder);
  const redirects = index ? undefined : await findRedirects(folder);
  const kept = new Map(index?.map((one) => [one.articleId, one]));
  const cutShort = (await readUnsettled(folder)) ?? [];
  const before = [...cutShort, ...kept.values()];
  const published = options.published();
  const known = new Map(published.map((one) => [one.articleId, one]));
  const taken = new Set(published.map(({ path }) => path));
  const find: FindStory = (id) => {
    const there = known.get(id);
    const entry = kept.get(id)?.entry;
    return { url: there?.path ?? entry?.path, headline: entry?.headline ?? there?.headline() };
  };
  let isComplete = true;
  for (const one of published) {
    if (stop?.aborted) return false;
    const former = redirects?.get(one.path)?.filter((path) => !taken.has(path));
    const old = kept.get(one.articleId);
    const indexed = await rewriteArticle(options, one, { before: old, former, find }).catch((error) => {
      log.error(`local site: the page of ${one.articleId} stays as it is`, error);
      isComplete = false;
      return old;
    });
    if (!indexed || indexed === old) continue;
    kept.delete(one.articleId);
    kept.set(one.articleId, indexed);
  }
  // Of two at one path, the page is the one that was written last.
  const atPaths = new Map([...kept.values()].map((one) => [one.entry.path, one]));
  await whileUnsettled(folder, before, async () => {
    const articles = await writeIndex(folder, [...atPaths.values()]);
    await settlePaths(options, [...before, ...articles].flatMap(pathsOf), articles);
    // Also the categories that are no longer there: their pages go.
    await writeListings(folder, options.site(), articles, sectionsOf([...before, ...articles]));
    await removePictures(folder, cutShort, articles);
  });
  await placeFonts(options);
  return isComplete;
}

type Known = {
  before: IndexedArticle | undefined;
  /** Where it was, as far as the pages on the disk tell. */
  former: string[] | undefined;
  find: FindStory;
};

/**
 * A page stays as it is when the library has lost a picture that it may still show, and when it is newer than what the
 * newsroom knows: a backup was restored.
 */
async function rewriteArticle(
  options: LocalSiteOptions,
  known: KnownArticle,
  { before, former = [], find }: Known,
): Promise<IndexedArticle | undefined> {
  const live = known.read();
  if (!live || (before && before.entry.updatedAt > live.updatedAt)) return before;
  const { publishedAt, updatedAt } = before?.entry ?? live;
  const article = { ...live, publishedAt, updatedAt };
  const pictures = await placePictures(options, article);
  const was = before ? pathsOf(before) : former;
  if (pictures) return (await writeArticle(options, article, { pictures, was }, find)).indexed;
  log.info(`local site: the page of ${known.articleId} stays as it is: a picture is lost`);
  return before ?? (await foundPage(options, article, was));
}

/** What the index is to say of a page that is there; undefined when there is none. Lists show no picture that may be lost. */
async function foundPage(
  options: LocalSiteOptions,
  article: LiveArticle,
  was: readonly string[],
): Promise<IndexedArticle | undefined> {
  const isThere = await exists(join(options.folder, article.path, 'index.html'));
  const bare = { ...options, picture: () => undefined };
  return isThere ? indexedAs(bare, article, { pictures: [], was }) : undefined;
}
