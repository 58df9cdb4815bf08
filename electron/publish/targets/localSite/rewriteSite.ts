import { placeFonts } from './fonts.ts';
import { writeListings } from './listings.ts';
import { placePictures } from './pictures.ts';
import { findRedirects, writeRedirects } from './redirects.ts';
import type { FindPath, KnownArticle, LocalSiteOptions } from './siteFolder.ts';
import { type IndexedArticle, readIndex, sectionsOf, writeIndex } from './siteIndex.ts';
import { indexedAs, writeArticle } from './writeArticle.ts';

/** Writes every page and list anew. Articles that only the index knows stay as they are. */
export async function rewriteSite(options: LocalSiteOptions, stop?: AbortSignal): Promise<boolean> {
  const { folder } = options;
  const index = await readIndex(folder);
  const redirects = index ? undefined : await findRedirects(folder);
  const kept = new Map(index?.map((one) => [one.articleId, one]));
  const before = [...kept.values()];
  const published = options.published();
  const paths = new Map(published.map(({ articleId, path }) => [articleId, path]));
  const find: FindPath = (id) => paths.get(id) ?? kept.get(id)?.entry.path;
  for (const one of published) {
    if (stop?.aborted) return false;
    const indexed = await rewriteArticle(options, one, kept.get(one.articleId), find);
    const formerPaths = redirects?.get(one.path);
    if (indexed) kept.set(one.articleId, formerPaths ? { ...indexed, formerPaths } : indexed);
  }
  const articles = await writeIndex(folder, [...kept.values()]);
  for (const article of articles) await writeRedirects(options, article);
  // Also the categories that are no longer there: their pages go.
  await writeListings(folder, options.site(), articles, sectionsOf([...before, ...articles]));
  await placeFonts(options);
  return true;
}

/** A page whose pictures the library has lost stays as it is: it may still show them. */
async function rewriteArticle(
  options: LocalSiteOptions,
  known: KnownArticle,
  before: IndexedArticle | undefined,
  find: FindPath,
): Promise<IndexedArticle | undefined> {
  const live = known.read();
  if (!live) return undefined;
  const { publishedAt, updatedAt } = before?.entry ?? live;
  const article = { ...live, publishedAt, updatedAt };
  const pictures = await placePictures(options, article);
  if (pictures) return (await writeArticle(options, article, { pictures, before, find })).indexed;
  return before ?? indexedAs(options, article, [], undefined);
}
