import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { languageSchema } from '../../../../shared/article/fields.ts';
import { articleIdSchema } from '../../../../shared/article/ids.ts';
import type { OwnStory } from '../../../../shared/article/related.ts';
import type { SiteEntry, SiteSection } from '../../../../shared/html/site/siteEntry.ts';
import { readAs } from '../../../../shared/readAs.ts';
import { writeFileWhole } from './writeFile.ts';

/** From the site's root to a page's folder, and nowhere else: what an index names may be removed. */
export const pathSchema = v.pipe(v.string(), v.regex(/^(\/[a-z0-9-]+)+\/$/));

const entrySchema = v.object({ path: pathSchema, publishedAt: v.string(), updatedAt: v.string() });

/** One article on the site: what lists say of it, and the files that it needs. */
export const indexedSchema = v.object({
  articleId: articleIdSchema,
  marker: v.string(),
  language: v.optional(languageSchema, 'id'),
  section: v.object({ name: v.string(), path: pathSchema }),
  entry: v.custom<SiteEntry>((entry) => v.is(entrySchema, entry)),
  /** Names of its files in the pictures' folder. */
  pictures: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]+-\d+\.\w+$/))),
  /** Where it was before; readers who come there are sent on. */
  formerPaths: v.optional(v.array(pathSchema), []),
});
export type IndexedArticle = v.InferOutput<typeof indexedSchema>;

const fileName = '.index.json';

/** What is on the site, newest first; undefined when nothing tells: nobody has written it down, or it is damaged. */
export async function readIndex(folder: string): Promise<IndexedArticle[] | undefined> {
  const text = await readFile(join(folder, fileName), 'utf8').catch(whenMissing);
  const articles = text === undefined ? undefined : readAs(v.array(indexedSchema), parse(text));
  return articles && lastAtEachPath(articles);
}

/** An index of before may name a path twice; its page is the one that was written last. */
function lastAtEachPath(articles: readonly IndexedArticle[]): IndexedArticle[] {
  const last = new Map<string, IndexedArticle>();
  for (const one of articles) {
    const other = last.get(one.entry.path);
    if (!other || other.entry.updatedAt < one.entry.updatedAt) last.set(one.entry.path, one);
  }
  return articles.filter((one) => last.get(one.entry.path) === one);
}

/** Writes down what is on the site; gives it newest first. */
export async function writeIndex(
  folder: string,
  articles: readonly IndexedArticle[],
): Promise<IndexedArticle[]> {
  const sorted = articles.toSorted((a, b) => (a.entry.publishedAt < b.entry.publishedAt ? 1 : -1));
  await writeFileWhole(join(folder, fileName), JSON.stringify(sorted));
  return sorted;
}

/** An article as other pages of the site name it. */
export function asNamed(article: IndexedArticle | undefined): OwnStory | undefined {
  return article && { url: article.entry.path, headline: article.entry.headline };
}

/** Every path where an article is or was. */
export function pathsOf({ entry, formerPaths }: IndexedArticle): string[] {
  return [...formerPaths, entry.path];
}

/** The categories that have something in them, by name; a path is the one's that has been there longest. */
export function sectionsOf(articles: readonly IndexedArticle[]): SiteSection[] {
  const byPath = new Map(articles.map(({ section }) => [section.path, section]));
  return [...byPath.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** What JSON text says; undefined when it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function whenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
