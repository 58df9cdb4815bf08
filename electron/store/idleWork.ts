import { log } from '../log.ts';
import { databaseFault } from './database.ts';
import type { Store } from './store.ts';

/** How long nothing must have been saved before the store tidies up, in ms. */
const quiet = 700;

/** Does what a save must not wait for: brings the search index up to date and empties the write-ahead log. */
export function startIdleWork(store: Store): { saved: () => void; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;

  function later(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(work, delay);
  }

  function work(): void {
    try {
      if (store.search.indexPending(5)) later(20);
      else store.database.pragma('wal_checkpoint(PASSIVE)');
    } catch (error) {
      log.error(`idle work (${databaseFault(error) ?? 'bug'})`, error);
    }
  }

  later(quiet);
  return { saved: () => later(quiet), stop: () => clearTimeout(timer) };
}
