import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { renderRedirect } from '../../../../shared/html/site/renderRedirect.ts';
import { type LocalSiteOptions, pageSite } from './siteFolder.ts';
import type { IndexedArticle } from './siteIndex.ts';
import { writeFileWhole } from './writeFile.ts';

/** Puts a page that leads on wherever the article was before. */
export async function writeRedirects(
  options: LocalSiteOptions,
  { entry, language, formerPaths }: IndexedArticle,
): Promise<void> {
  const html = renderRedirect(entry, language, pageSite(options.site()));
  for (const path of formerPaths) await writeFileWhole(join(options.folder, path, 'index.html'), html);
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
