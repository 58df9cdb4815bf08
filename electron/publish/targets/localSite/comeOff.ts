import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ArticleId } from '../../../../shared/article/ids.ts';
import { readAs } from '../../../../shared/readAs.ts';
import { parse, pathSchema } from './siteIndex.ts';
import { writeFileWhole } from './writeFile.ts';

const fileName = '.come-off.json';

const pathsById = v.record(v.string(), v.array(pathSchema));

/** Notes every path that an article had which comes off the site: published anew, it is found from there again. */
export async function noteComeOff(folder: string, id: ArticleId, paths: readonly string[]): Promise<void> {
  const noted = { ...(await readNoted(folder)), [id]: paths };
  await writeFileWhole(join(folder, fileName), JSON.stringify(noted));
}

/** The paths that an article had when it came off the site last; none where nobody knows. */
export async function pathsBefore(folder: string, id: ArticleId): Promise<string[]> {
  return (await readNoted(folder))[id] ?? [];
}

async function readNoted(folder: string): Promise<Record<string, string[]>> {
  const text = await readFile(join(folder, fileName), 'utf8').catch(() => '');
  return readAs(pathsById, parse(text)) ?? {};
}
