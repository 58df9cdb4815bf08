import { existsSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** The checkout's top folder. */
export const root = resolve(import.meta.dirname, '..', '..');

/** Where anything fetched or compiled is kept between checkouts. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'dateline');

const binaries = join(root, 'node_modules', '.bin');

/** Full path of the Node the project runs its scripts on: its own Node 24 once installed, else the caller's. */
export function nodePath() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules', 'node', 'bin', name);
  return existsSync(own) ? own : process.execPath;
}

/**
 * The environment for child processes: node_modules/.bin comes first on PATH, as npm does for its scripts.
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(extra = {}) {
  const path = process.env.PATH ?? process.env.Path ?? '';
  const first = path.split(delimiter)[0] === binaries ? path : `${binaries}${delimiter}${path}`;
  return { ...process.env, ...extra, PATH: first };
}

/**
 * A folder for unfinished work inside `parent`, named after this process so that the next run can tell it is stale.
 * @param {string} parent an existing folder
 */
export function workFolder(parent) {
  for (const name of readdirSync(parent)) {
    const owner = /^\.work-(\d+)$/.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) rmSync(join(parent, name), { recursive: true, force: true });
  }
  return join(parent, `.work-${process.pid}`);
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
