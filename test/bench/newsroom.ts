import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateNKeysBetween } from 'fractional-indexing';
import { createSession } from '../../electron/session/session.ts';
import { openStore, profilePaths } from '../../electron/store/openStore.ts';
import type { Store } from '../../electron/store/store.ts';
import { emptyFields } from '../../shared/article/fields.ts';
import type { ArticleId } from '../../shared/article/ids.ts';
import type { Block } from '../../shared/blocks/block.ts';
import type { Person } from '../../shared/ipc/records.ts';

/** Makes a profile with one editor in it, filled by `fill`; `remove` takes it away. */
export async function makeProfile(
  fill: (store: Store, editor: Person) => void,
): Promise<{ profile: string; remove: () => void }> {
  const profile = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const opened = await openStore(profilePaths(profile));
  if (!opened.ok) throw new Error(`The profile could not be made: ${opened.failure.code}`);
  const { store } = opened;
  const editor = store.people.save({ name: 'Redaktur', role: 'editor' });
  createSession(store, 'en-US').sitAs(editor);
  fill(store, editor);
  store.close();
  return { profile, remove: () => rmSync(profile, { recursive: true, force: true, maxRetries: 10 }) };
}

/** Adds an article with these blocks. */
export function addArticle(
  store: Store,
  owner: Person,
  headline: string,
  blocks: readonly Block[],
  at = new Date().toISOString(),
): ArticleId {
  const fields = { ...emptyFields({ language: 'id', timeZone: 'Asia/Jakarta', outlet: '' }), headline };
  const articleId = store.articles.create(fields, owner.id, at);
  const positions = generateNKeysBetween(null, null, blocks.length);
  const words = blocks.reduce(
    (sum, block, at) => sum + store.blocks.put(articleId, positions[at] as string, block),
    0,
  );
  store.articles.touch(articleId, words, at);
  return articleId;
}
