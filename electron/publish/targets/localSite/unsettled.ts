import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { readAs } from '../../../../shared/readAs.ts';
import { type IndexedArticle, indexedSchema, parse } from './siteIndex.ts';
import { writeFileWhole } from './writeFile.ts';

const fileName = '.unsettled.json';

/**
 * Notes, while `work` brings the lists and pages in line with a new index, what that index no longer knows. Where it is
 * cut short the note stays, and the site is written anew before anything else is done to it.
 */
export async function whileUnsettled(
  folder: string,
  gone: readonly IndexedArticle[],
  work: () => Promise<void>,
): Promise<void> {
  const file = join(folder, fileName);
  await writeFileWhole(file, JSON.stringify(gone));
  await work();
  await rm(file, { force: true });
}

/** What a change that was cut short was taking away; undefined when none was. */
export async function readUnsettled(folder: string): Promise<IndexedArticle[] | undefined> {
  const text = await readFile(join(folder, fileName), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (readAs(v.array(indexedSchema), parse(text)) ?? []);
}
