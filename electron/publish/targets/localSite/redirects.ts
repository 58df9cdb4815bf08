import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { renderRedirect } from '../../../../shared/html/site/renderRedirect.ts';
import { removePage } from './listings.ts';
import { type LocalSiteOptions, pageSite } from './siteFolder.ts';
import type { IndexedArticle } from './siteIndex.ts';
import { writeFileWhole } from './writeFile.ts';

/**
 * Brings paths where an article came or went into line with all `articles` of the site: the page of one that is there
 * stays, one that was there before gets a page that leads on, and at any other path there is nothing.
 */
export async function settlePaths(
  options: LocalSiteOptions,
  paths: readonly string[],
  articles: readonly IndexedArticle[],
): Promise<void> {
  const current = new Set(articles.map(({ entry }) => entry.path));
  const former = new Map(articles.flatMap((one) => one.formerPaths.map((path) => [path, one])));
  for (const path of new Set(paths)) {
    if (current.has(path)) continue;
    const moved = former.get(path);
    if (moved) await writeRedirect(options, path, moved);
    else await removePage(options.folder, path);
  }
}

async function writeRedirect(
  { folder, site }: LocalSiteOptions,
  path: string,
  { entry, language }: IndexedArticle,
): Promise<void> {
  await writeFileWhole(join(folder, path, 'index.html'), renderRedirect(entry, language, pageSite(site())));
}

/** The paths of the pages that lead on, by the path they lead to: what the index knew of them, where it is lost. */
export async function findRedirects(folder: string): Promise<Map<string, string[]>> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const found = new Map<string, string[]>();
  for (const file of files.filter((name) => name.endsWith(`${sep}index.html`))) {
    const html = await readFile(join(folder, file), 'utf8');
    const target = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(html)?.[1];
    const path = `/${dirname(file).split(sep).join('/')}/`;
    if (target !== undefined) found.set(target, [...(found.get(target) ?? []), path]);
  }
  return found;
}
