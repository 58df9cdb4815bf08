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

/**
 * True when damage was met before and is still there, other than in the search index, which can be made anew; a store that
 * turns out whole is suspected no more.
 */
export function isDamagedAsSuspected(database: Database, mark: string): boolean {
  if (!existsSync(mark)) return false;
  const found = complaints(database);
  if (found.length === 0) rmSync(mark);
  return !found.every((complaint) => /\barticle_fts/.test(complaint));
}

/**
 * Makes the search index of a store anew that is suspected for nothing else: all of its words are kept beside it. False when
 * the store is not whole with that either, and then it is as it was.
 */
export function mendIndex(database: Database, mark: string): boolean {
  if (!existsSync(mark) || complaints(database).length === 0) return true;
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec("INSERT INTO article_fts (article_fts) VALUES ('rebuild')");
    if (complaints(database).length > 0) return false;
    database.exec('COMMIT');
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
  rmSync(mark);
  log.info('the search index was damaged, and was made anew');
  return true;
}

/** What SQLite finds wrong in all of the store. */
function complaints(database: Database): string[] {
  const found = database.pragma('integrity_check') as { integrity_check: string }[];
  return found.map((row) => row.integrity_check).filter((text) => text !== 'ok');
}
