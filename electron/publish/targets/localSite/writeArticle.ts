import { join } from 'node:path';
import type { FindStory } from '../../../../shared/article/related.ts';
import { articlePage, entryOf, sectionOf } from './pages.ts';
import { siteMedia } from './pictures.ts';
import type { LiveArticle, LocalSiteOptions } from './siteFolder.ts';
import type { IndexedArticle } from './siteIndex.ts';
import { writeFileWhole } from './writeFile.ts';

/** What goes with an article's page: the names of its pictures, and the paths where it was before. */
export type Belongings = { pictures: string[]; was: readonly string[] };

/** Writes an article's page; gives what was written, and what the index is to say of it. */
export async function writeArticle(
  options: LocalSiteOptions,
  article: LiveArticle,
  belongings: Belongings,
  find: FindStory,
): Promise<{ html: string; indexed: IndexedArticle }> {
  const media = siteMedia(options.picture);
  const html = articlePage(article, { site: options.site(), media, find });
  await writeFileWhole(join(options.folder, article.path, 'index.html'), html);
  return { html, indexed: indexedAs(options, article, belongings) };
}

/** What the index is to say of an article. */
export function indexedAs(
  options: LocalSiteOptions,
  article: LiveArticle,
  { pictures, was }: Belongings,
): IndexedArticle {
  const { articleId, marker, path } = article;
  return {
    articleId,
    marker,
    language: article.fields.language,
    section: sectionOf(article),
    entry: entryOf(article, siteMedia(options.picture)),
    pictures,
    formerPaths: [...new Set(was)].filter((former) => former !== path),
  };
}
