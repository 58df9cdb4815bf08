import { openStore, profilePaths } from '../../../electron/store/openStore.ts';
import type { BlockId } from '../../../shared/article/ids.ts';
import { newId } from '../../../shared/article/ids.ts';
import { seeded } from '../../fixtures/seeded.ts';
import { addArticle, makeProfile } from '../newsroom.ts';
import { absolute, quantile, type Row } from '../row.ts';
import { text } from '../words.ts';

export const name = 'search';

const articles = 100_000;
const rounds = 8;
const queries = {
  'common words': ['pertemuan', 'kapal pelabuhan', 'pemerintah daerah harga', 'warga kota '],
  'begun words': ['pertem', 'kapa', 'pemerinta', 'kapal pelab'],
  'two letters': ['pe', 'ka', 'me', 'da'],
  'rare words': ['kapal1234', 'petani77', 'warga4999', 'pejabat12 '],
  phrases: ['"kapal pelabuhan"', '"pertemuan pejabat"'],
};

/** Search over a large archive, from the call to the result with its snippets. */
export async function run(): Promise<Row[]> {
  const { profile, remove } = await makeProfile((store, editor) => {
    const random = seeded(7);
    for (let done = 0; done < articles; done += 1_000) {
      store.atomically(() => {
        for (let index = done; index < done + 1_000; index++) {
          const id = newId<BlockId>();
          const block = { id, type: 'paragraph' as const, content: [{ text: text(180, random) }] };
          store.search.markPending(addArticle(store, editor, `${text(7, random)} ${index}`, [block]));
        }
      });
      store.atomically(() => store.search.indexPending(1_000));
    }
  });
  const opened = await openStore(profilePaths(profile));
  if (!opened.ok) throw new Error(opened.failure.code);
  const { store } = opened;
  const rows = Object.entries(queries).map(([kind, texts]) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const one of texts) {
        const started = performance.now();
        store.search.find(one, 50);
        times.push(performance.now() - started);
      }
    }
    return absolute(
      `search 100,000 articles, ${kind}: p95`,
      'ms',
      quantile(times, 0.95),
      20,
      quantile(times, 0.5),
    );
  });
  store.close();
  remove();
  return rows;
}
