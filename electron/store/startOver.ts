import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { type Backup, setAside, stampOf } from './backup.ts';
import type { ProfilePaths } from './openStore.ts';

/** Puts a backup in the place of the store, which is set aside only once the copy is on the disk. */
export function restoreBackup(paths: ProfilePaths, backup: Backup): void {
  const partial = `${paths.database}.partial`;
  try {
    copyFileSync(backup.file, partial);
    sync(partial);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  setAside(paths.database, new Date());
  renameSync(partial, paths.database);
  rmSync(paths.suspicion, { force: true });
}

/** Makes room for a new store. The backups of the one before are set aside too, or the new one's would push them out. */
export function startAnew(paths: ProfilePaths): void {
  const now = new Date();
  setAside(paths.database, now);
  if (existsSync(paths.backups)) renameSync(paths.backups, `${paths.backups}-until-${stampOf(now)}`);
  rmSync(paths.suspicion, { force: true });
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
