import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { log } from '../log.ts';
import type { Database } from './database.ts';

/** Notes that damage was met in the open store, so that the next start looks at all of it: a file at `mark`. */
export function suspectDamage(mark: string): void {
  try {
    writeFileSync(mark, '');
  } catch (error) {
    log.error('note damage', error);
  }
}

/** True when damage was met before and is still there; a store that turns out whole is suspected no more. */
export function isDamagedAsSuspected(database: Database, mark: string): boolean {
  if (!existsSync(mark)) return false;
  if (database.pragma('integrity_check', { simple: true }) !== 'ok') return true;
  rmSync(mark);
  return false;
}
