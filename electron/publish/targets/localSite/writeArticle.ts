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
  pictures: string[],
  find: FindPath,
): Promise<{ html: string; indexed: IndexedArticle }> {
  const media = siteMedia(options.picture);
  const html = articlePage(article, { site: options.site(), media, find });
  await writeFileWhole(join(options.folder, article.path, 'index.html'), html);
  const { articleId, marker } = article;
  const entry = entryOf(article, media);
  return { html, indexed: { articleId, marker, section: sectionOf(article), entry, pictures } };
}
