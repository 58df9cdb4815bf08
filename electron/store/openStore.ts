import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backUp, copyAside, listBackups, today } from './backup.ts';
import { type Database, openDatabase } from './database.ts';
import { isKnownVersion, latestVersion, migrate, stepAfter } from './migrate.ts';
import { failureOf, type OpenFailure } from './openFailure.ts';
import { ownersOnly } from './ownersOnly.ts';
import { createStore, type Store } from './store.ts';
import { isDamagedAsSuspected, mendIndex } from './suspicion.ts';
import { isWalDamaged } from './walDamage.ts';

/** Where everything of one profile lies. */
export type ProfilePaths = {
  folder: string;
  database: string;
  backups: string;
  media: string;
  site: string;
  /** Here while damage was met in the store and nobody has looked at all of it since. */
  suspicion: string;
};

/** What a start cannot do without, and a page of the articles: which an index finds, or all of them would be read. */
const readAtStart = [
  'SELECT * FROM person',
  'SELECT * FROM setting',
  'SELECT * FROM site',
  'SELECT fields FROM article WHERE trashed_at IS NULL ORDER BY updated_at DESC, id DESC LIMIT 1',
];

/** No database is shorter, in bytes; SQLite takes what is shorter still for an empty one, and would write over it. */
const headerSize = 100;

const foundDamage: OpenFailure = { code: 'damaged', detail: 'integrity_check found damage' };

/** The layout of a profile's folder. */
export function profilePaths(folder: string): ProfilePaths {
  return {
    folder,
    database: join(folder, 'newsroom.sqlite'),
    backups: join(folder, 'backups'),
    media: join(folder, 'media'),
    site: join(folder, 'site'),
    suspicion: join(folder, 'newsroom.suspect'),
  };
}

/**
 * Opens a profile's store, made or brought up to date as needed; a failure leaves every file as it was.
 * Gives where a copy was `kept` when what was written last cannot be read.
 */
export async function openStore(
  paths: ProfilePaths,
): Promise<{ ok: true; store: Store; kept: string | undefined } | { ok: false; failure: OpenFailure }> {
  let database: Database | undefined;
  try {
    mkdirSync(paths.folder, { recursive: true, mode: ownersOnly });
    const trouble = lookInto(paths);
    if (trouble) return refused(trouble);
    // SQLite drops what it cannot read of the log as soon as it opens it.
    const kept = isWalDamaged(`${paths.database}-wal`) ? copyAside(paths.database, new Date()) : undefined;
    database = openDatabase(paths.database);
    const isWhole = mendIndex(database, paths.suspicion) && (await prepare(database, paths));
    if (isWhole) return { ok: true, store: createStore(database), kept };
    database.close();
    return refused(foundDamage);
  } catch (error) {
    database?.close();
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    return refused(failure);
  }
}

/** False when the store cannot be brought up to date, because the backup that must be made before is not whole. */
async function prepare(database: Database, paths: ProfilePaths): Promise<boolean> {
  const version = database.pragma('user_version', { simple: true }) as number;
  const step = stepAfter(version);
  if (version > 0 && step !== undefined) {
    // Named after the first step to come: what was cut short and begins anew must not take the place of the whole one.
    const name = `${today()}-before-${step}`;
    if (!(await backUp(database, paths.backups, name))) return false;
  }
  const outcome = migrate(database);
  if (!outcome.ok) throw new Error(`The store is at ${outcome.found}, newer than ${outcome.known}`);
  // So that a damaged file is met now, where there is a way out of it, and not in the middle of a start or a story.
  for (const rows of readAtStart) database.prepare(rows).all();
  probeWritable(database);
  return true;
}

/**
 * Finds out now, without changing anything, that the file cannot be written. It takes a write to know: SQLite opens such
 * a file for reading only, and begins even an immediate transaction in it.
 */
function probeWritable(database: Database): void {
  database.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${latestVersion}; ROLLBACK`);
}

/** Looks without writing: opening another program's file in WAL mode would already touch it. */
function lookInto(paths: ProfilePaths): OpenFailure | undefined {
  const file = statSync(paths.database, { throwIfNoEntry: false });
  if (file?.isDirectory()) return { code: 'folder-in-place' };
  if (!file || file.size === 0) return lostUnlessNew(paths);
  if (file.size < headerSize) return { code: 'damaged', detail: 'the file ends within its header' };
  const database = openDatabase(paths.database, { readonly: true });
  try {
    const found = database.pragma('user_version', { simple: true }) as number;
    if (isForeign(database, found)) return { code: 'foreign' };
    if (found === 0) return lostUnlessNew(paths);
    if (found > latestVersion) return { code: 'newer', found, known: latestVersion };
    if (!isKnownVersion(found)) return foundDamage;
    const damaged = isDamagedAsSuspected(database, paths.suspicion);
    return damaged ? foundDamage : undefined;
  } finally {
    database.close();
  }
}

/** What it means that there is nothing in the file: a first start, or a newsroom that is gone where it left backups. */
function lostUnlessNew({ backups }: ProfilePaths): OpenFailure | undefined {
  return listBackups(backups).length > 0 ? { code: 'missing' } : undefined;
}

/** A newsroom has had its people and its version from its first transaction on; an empty file may become one. */
function isForeign(database: Database, version: number): boolean {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  return tables.length > 0 && (version === 0 || !tables.includes('person'));
}

function refused(failure: OpenFailure): { ok: false; failure: OpenFailure } {
  return { ok: false, failure };
}
