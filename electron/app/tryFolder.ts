import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownersOnly } from '../store/ownersOnly.ts';

/**
 * Makes the folder in which the program's lock is to lie and writes in it; gives what kept it from that. A lock that
 * cannot be made looks like one that another instance holds, and the program would end without a word.
 */
export function tryFolder(folder: string): unknown {
  const probe = join(folder, `probe-${process.pid}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, '');
    rmSync(probe, { force: true });
    return undefined;
  } catch (error) {
    return error;
  }
}

/** One by one: what Node does for all of them tries for ever in `/proc`, and names no read-only disk. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: ownersOnly });
  } catch (error) {
    // Another instance may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
