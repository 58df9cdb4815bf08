import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Connection, type Database, databaseFault, openDatabase } from './database.ts';
import { isKnownVersion } from './migrate.ts';

/** How many days back one can go. */
export const keptBackups = 7;

const namePattern = /^newsroom-(\d{4}-\d{2}-\d{2})(-before-\d+)?\.sqlite$/;

/** A copy of the whole store as it was on a day. */
export type Backup = { file: string; day: string };

/** The hours that the clocks of the world are apart: somebody who travels has as much as this made "tomorrow". */
const travel = 26 * 60 * 60 * 1000;

/** The local calendar day, as backups are named. */
export function today(now = new Date()): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The backups in a folder, newest first. Those of days that are still to come were made by a wrong clock, and are last. */
export function listBackups(folder: string, now = new Date()): Backup[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder)
    .flatMap((name) => {
      const day = namePattern.exec(name)?.[1];
      return day === undefined ? [] : [{ file: join(folder, name), day }];
    })
    .sort((a, b) => b.day.localeCompare(a.day) || madeAt(b.file) - madeAt(a.file));
  const lastDay = today(new Date(now.getTime() + travel));
  return [...found.filter(({ day }) => day <= lastDay), ...found.filter(({ day }) => day > lastDay)];
}

/** The time (ms) at which a file was written; 0 when it has gone. */
function madeAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The newest backup that can be read and that SQLite itself finds whole, or undefined; throws when no room is left to look. */
export function newestGoodBackup(folder: string, now = new Date()): Backup | undefined {
  return listBackups(folder, now).find(({ file }) => {
    try {
      return isWhole(file);
    } catch (error) {
      if (databaseFault(error) === 'disk-full') throw error;
      return false;
    }
  });
}

/**
 * True when the file is a newsroom that this program can open, in which `integrity_check` finds nothing wrong; to SQLite an
 * empty file is whole too.
 * What keeps it from being read is thrown.
 */
export function isWhole(file: string): boolean {
  let database: Database | undefined;
  try {
    database = openDatabase(file, { readonly: true });
    const version = database.pragma('user_version', { simple: true }) as number;
    if (version === 0 || !isKnownVersion(version)) return false;
    return database.pragma('integrity_check', { simple: true }) === 'ok';
  } catch (error) {
    if (databaseFault(error) === 'damaged') return false;
    throw error;
  } finally {
    database?.close();
  }
}

/**
 * Copies the store into today's backup, checks the copy, and lets go of what is older than the kept ones.
 * The copy takes its name only once it is whole; a copy that is not is removed and reported as false,
 * since then the store itself is what is damaged.
 */
export async function backUp(
  database: Database,
  folder: string,
  name: string,
  now = new Date(),
): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  removeHalfMade(folder);
  const target = join(folder, `newsroom-${name}.sqlite`);
  const partial = `${target}.partial`;
  try {
    await copyOneMoment(database, partial);
    leaveWal(partial);
    if (!isWhole(partial)) return false;
    renameSync(partial, target);
  } finally {
    removeHalfMade(folder);
  }
  for (const old of listBackups(folder, now).slice(keptBackups)) rmSync(old.file, { force: true });
  return true;
}

/** Copies the store as it is now: SQLite begins anew with each change that another connection makes on the way. */
async function copyOneMoment(database: Database, file: string): Promise<void> {
  database.exec('BEGIN');
  try {
    database.pragma('schema_version');
    await database.backup(file);
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}

/** A power cut may have left a copy of any day, with its side files. */
function removeHalfMade(folder: string): void {
  const halfMade = readdirSync(folder).filter((name) => /^newsroom-.*\.sqlite\.partial/.test(name));
  for (const name of halfMade) rmSync(join(folder, name), { force: true });
}

/** A backup is one file: one in WAL mode needs shared memory beside it to be read, for which a full disk has no room. */
function leaveWal(file: string): void {
  const database = new Connection(file);
  try {
    // Alone, one needs no shared memory to leave the mode either.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

const parts = ['-wal', '-shm', ''];

/** Takes a file that cannot be read out of the way, with its side files, and says where it is now. Nothing is deleted. */
export function setAside(file: string, now: Date): string {
  const aside = asideOf(file, now);
  for (const part of parts) if (existsSync(file + part)) renameSync(file + part, aside + part);
  return aside;
}

/** Keeps a copy of a file as it is, with its log, before anything is done to it; says where. */
export function copyAside(file: string, now: Date): string {
  const aside = asideOf(file, now);
  for (const part of ['-wal', '']) if (existsSync(file + part)) copyFileSync(file + part, aside + part);
  return aside;
}

function asideOf(file: string, now: Date): string {
  return file.replace(/\.sqlite$/, `-damaged-${stampOf(now)}.sqlite`);
}

/** A moment (UTC) that can be part of a file's name. */
export function stampOf(now: Date): string {
  return now.toISOString().replaceAll(/[:.]/g, '-');
}
