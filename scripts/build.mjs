import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORDS } from './licences/recordPackages.mjs';
import { writeLicences } from './licences/writeLicences.mjs';
import { run } from './setup/command.mjs';
import { nodePath, root } from './setup/places.mjs';
import { longStep } from './setup/say.mjs';

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = join(root, 'out', RECORDS, 'built');

/** Builds main, preload and renderer into out/, with their licences, unless nothing changed since the last build. */
export async function build() {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const started = new Date();
  if (newestChange() < built) return;
  const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  await longStep('Building the app', () => run(nodePath(), [electronVite, 'build', '--logLevel', 'warn']));
  writeLicences();
  writeFileSync(stamp, `${started.toISOString()}\n`);
}

/** Folders count too: their time tells of files that went away. */
function newestChange() {
  return Math.max(...SOURCES.map((source) => join(root, source)).map(newestIn));
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
