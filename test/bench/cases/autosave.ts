import { saveBlocks } from '../../../electron/articles/save.ts';
import { openStore, profilePaths } from '../../../electron/store/openStore.ts';
import type { ArticleId } from '../../../shared/article/ids.ts';
import { addArticle, makeProfile } from '../newsroom.ts';
import { absolute, quantile, type Row } from '../row.ts';
import { blocks } from '../words.ts';

export const name = 'autosave';

const saves = 2_000;

/** Saving one block of a long story in main, beside the least that is as safe: one small row, on the disk. */
export async function run(): Promise<Row[]> {
  let articleId = '' as ArticleId;
  const story = blocks(20_000);
  const { profile, remove } = await makeProfile((store, editor) => {
    articleId = addArticle(store, editor, 'Naskah panjang', story);
  });
  const opened = await openStore(profilePaths(profile));
  if (!opened.ok) throw new Error(opened.failure.code);
  const { store } = opened;
  store.database.exec('CREATE TABLE reference (id INTEGER PRIMARY KEY, value TEXT) STRICT');
  const insert = store.database.prepare('INSERT INTO reference (value) VALUES (?)');
  const placed = store.blocks.ofArticle(articleId)[100];
  if (placed?.block.type !== 'paragraph') throw new Error('The story has no paragraph there');
  const own: number[] = [];
  const reference: number[] = [];
  for (let index = 0; index < saves; index++) {
    const content = [{ text: `${placed.block.content[0]?.text} ${index}` }];
    const put = [{ position: placed.position, block: { ...placed.block, content } }];
    own.push(timed(() => saveBlocks(store, 'editor', articleId, { put, remove: [] })));
    reference.push(timed(() => insert.run('x'.repeat(200))));
  }
  store.close();
  remove();
  return [
    absolute('autosave of one block: p99', 'ms', quantile(own, 0.99), 5, quantile(reference, 0.99)),
    absolute('autosave of one block: p50', 'ms', quantile(own, 0.5), 5, quantile(reference, 0.5)),
  ];
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
