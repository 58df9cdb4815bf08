import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from './backup.ts';
import { type Database, databaseFault, openDatabase } from './database.ts';
import { latestVersion, migrate } from './migrate.ts';
import { createStore, type Store } from './store.ts';

/** Where everything of one profile lies. */
export type ProfilePaths = {
  folder: string;
  database: string;
  backups: string;
  media: string;
  site: string;
};

/** Why the store was not opened. Nothing has been changed on the disk in any of these cases. */
export type OpenFailure =
  | { code: 'newer'; found: number; known: number }
  | { code: 'damaged' | 'disk-full' | 'read-only' | 'locked'; detail: string };

/** The layout of a profile's folder. */
export function profilePaths(folder: string): ProfilePaths {
  return {
    folder,
    database: join(folder, 'newsroom.sqlite'),
    backups: join(folder, 'backups'),
    media: join(folder, 'media'),
    site: join(folder, 'site'),
  };
}

/** Opens a profile's store, made or brought up to date as needed; a failure leaves every file as it was. */
export async function openStore(
  paths: ProfilePaths,
): Promise<{ ok: true; store: Store } | { ok: false; failure: OpenFailure }> {
  let database: Database | undefined;
  try {
    mkdirSync(paths.folder, { recursive: true });
    const newer = readNewerVersion(paths.database);
    if (newer !== undefined) return refused({ code: 'newer', found: newer, known: latestVersion });
    database = openDatabase(paths.database);
    await prepare(database, paths);
    return { ok: true, store: createStore(database) };
  } catch (error) {
    database?.close();
    const code = databaseFault(error);
    if (code === undefined) throw error;
    return refused({ code, detail: (error as Error).message });
  }
}

async function prepare(database: Database, paths: ProfilePaths): Promise<void> {
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version > 0 && version < latestVersion) {
    await backUp(database, paths.backups, `${today()}-before-${latestVersion}`);
  }
  const outcome = migrate(database);
  if (!outcome.ok) throw new Error(`The store is at ${outcome.found}, newer than ${outcome.known}`);
  // A page of each table is read, so that a damaged file is met now and not in the middle of a story.
  database.prepare('SELECT count(*) FROM person').get();
  database.prepare('SELECT id FROM article ORDER BY updated_at DESC LIMIT 1').get();
  probeWritable(database);
}

/** Finds out now, without changing anything, that the file cannot be written. */
function probeWritable(database: Database): void {
  database.exec('BEGIN IMMEDIATE; ROLLBACK');
}

/** Looks without writing: opening a newer program's file in WAL mode would already touch it. */
function readNewerVersion(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const database = openDatabase(file, { readonly: true });
  try {
    const version = database.pragma('user_version', { simple: true }) as number;
    return version > latestVersion ? version : undefined;
  } finally {
    database.close();
  }
}

function refused(failure: OpenFailure): { ok: false; failure: OpenFailure } {
  return { ok: false, failure };
}

/** The local calendar day, as backups are named. */
export function today(now = new Date()): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
