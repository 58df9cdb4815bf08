import { join } from 'node:path';
import { articlePage, entryOf, sectionOf } from './pages.ts';
import { siteMedia } from './pictures.ts';
import type { FindPath, LiveArticle, LocalSiteOptions } from './siteFolder.ts';
import type { IndexedArticle } from './siteIndex.ts';
import { writeFileWhole } from './writeFile.ts';

/** Writes an article's page; gives what was written, and what the index is to say of it. */
export async function writeArticle(
  options: LocalSiteOptions,
  article: LiveArticle,
  { pictures, before, find }: { pictures: string[]; before: IndexedArticle | undefined; find: FindPath },
): Promise<{ html: string; indexed: IndexedArticle }> {
  const media = siteMedia(options.picture);
  const html = articlePage(article, { site: options.site(), media, find });
  await writeFileWhole(join(options.folder, article.path, 'index.html'), html);
  return { html, indexed: indexedAs(options, article, pictures, before) };
}

/** What the index is to say of an article that was in it as `before`. */
export function indexedAs(
  options: LocalSiteOptions,
  article: LiveArticle,
  pictures: string[],
  before: IndexedArticle | undefined,
): IndexedArticle {
  const { articleId, marker, path } = article;
  const paths = before ? [...before.formerPaths, before.entry.path] : [];
  return {
    articleId,
    marker,
    language: article.fields.language,
    section: sectionOf(article),
    entry: entryOf(article, siteMedia(options.picture)),
    pictures,
    formerPaths: [...new Set(paths)].filter((former) => former !== path),
  };
}
