import type { Store } from '../store/store.ts';

/** True while an article of the sample newsroom is there. */
export function hasSample(store: Store): boolean {
  return store.database.prepare('SELECT 1 FROM article WHERE sample = 1 LIMIT 1').get() !== undefined;
}

/** Removes the sample newsroom: its articles and pictures, and its people who have written nothing else. Gives how many articles went. */
export function removeSample(store: Store): number {
  const { database } = store;
  return store.atomically(() => {
    const { changes } = database.prepare('DELETE FROM article WHERE sample = 1').run();
    database
      .prepare(
        `DELETE FROM media WHERE sample = 1
         AND NOT EXISTS (SELECT 1 FROM block WHERE block.json LIKE '%' || media.id || '%')
         AND NOT EXISTS (SELECT 1 FROM article WHERE article.fields LIKE '%' || media.id || '%')`,
      )
      .run();
    return changes;
  });
}
