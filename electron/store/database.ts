import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

/**
 * The library's own connection to a file. Required, since Node compiles a parser before it imports what is CommonJS, and
 * that is 4 ms of a start.
 */
export const Connection: typeof BetterSqlite3 = createRequire(import.meta.url)('better-sqlite3');

/** An open SQLite connection; an interface, so that declarations can name it. */
export interface Database extends BetterSqlite3.Database {}

/**
 * Opens a SQLite file the way the store needs it: every commit is on the disk when it returns
 * (`synchronous=FULL`), and readers never wait for the writer (WAL).
 */
export function openDatabase(file: string, options: { readonly?: boolean } = {}): Database {
  const database = new Connection(file, { readonly: options.readonly ?? false, timeout: 5_000 });
  try {
    if (!options.readonly) {
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      // A checkpoint in the middle of typing is what makes a save slow, so it happens when idle (see idleWork.ts).
      database.pragma('wal_autocheckpoint = 4000');
    }
    database.pragma('foreign_keys = ON');
    database.pragma('temp_store = MEMORY');
    database.pragma('cache_size = -16000');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What SQLite says went wrong, in the words the rest of the program uses; undefined when it is not about the file. */
export function databaseFault(error: unknown): 'damaged' | 'disk-full' | 'read-only' | 'locked' | undefined {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code !== 'string') return undefined;
  // SQLite has no code of its own for a header that no SQLite has written.
  if (message === 'unsupported file format') return 'damaged';
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return 'damaged';
  if (isFull(code)) return 'disk-full';
  if (isReadOnly(code)) return 'read-only';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked';
  return undefined;
}

/** The shared memory beside the write-ahead log needs room too; a disk without any fails there first. */
function isFull(code: string): boolean {
  return (
    code.startsWith('SQLITE_FULL') ||
    code === 'SQLITE_IOERR_WRITE' ||
    code === 'SQLITE_IOERR_SHMSIZE' ||
    code === 'ENOSPC'
  );
}

function isReadOnly(code: string): boolean {
  return (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_PERM') ||
    code === 'EACCES' ||
    code === 'EROFS' ||
    code === 'EPERM'
  );
}
