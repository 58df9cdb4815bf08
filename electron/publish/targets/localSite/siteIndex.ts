import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleId } from '../../../../shared/article/ids.ts';
import type { SiteEntry, SiteSection } from '../../../../shared/html/site/siteEntry.ts';
import { writeFileWhole } from './writeFile.ts';

/** One article on the site: what lists say of it, and the files that it needs. */
export type IndexedArticle = {
  articleId: ArticleId;
  marker: string;
  section: SiteSection;
  entry: SiteEntry;
  /** Names of its files in the pictures' folder. */
  pictures: string[];
};

const fileName = '.index.json';

/** What is on the site, newest first; empty for a folder where nothing has been published. */
export async function readIndex(folder: string): Promise<IndexedArticle[]> {
  const text = await readFile(join(folder, fileName), 'utf8').catch(whenMissing);
  return text === undefined ? [] : (JSON.parse(text) as IndexedArticle[]);
}

/** Writes down what is on the site, newest first. */
export async function writeIndex(folder: string, articles: readonly IndexedArticle[]): Promise<void> {
  const sorted = articles.toSorted((a, b) => (a.entry.publishedAt < b.entry.publishedAt ? 1 : -1));
  await writeFileWhole(join(folder, fileName), JSON.stringify(sorted));
}

/** The categories that have something in them, by name. */
export function sectionsOf(articles: readonly IndexedArticle[]): SiteSection[] {
  const byPath = new Map(articles.map(({ section }) => [section.path, section]));
  return [...byPath.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function whenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
