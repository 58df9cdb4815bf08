import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { ownLibc } from './libc.mjs';
import { root } from './places.mjs';
import { longStep, percent, SetUpError } from './say.mjs';

/**
 * @typedef {{version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[]}} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/** What npm writes down of what it has installed. */
const record = join('node_modules', '.package-lock.json');

/**
 * Whether node_modules holds what package-lock.json asks for, and every package's folder is there.
 * Compares the contents, not the times: a checkout touches the lock file without changing it.
 */
export function modulesAreCurrent(folder = root) {
  const installed = readPackages(join(folder, record));
  if (!installed || !existsSync(join(folder, 'node_modules', '.bin', 'node'))) return false;
  return Object.entries(wantedPackages(folder)).every(([path, wanted]) => {
    const found = installed[path];
    if (!found) return !isNeeded(wanted);
    return found.version === wanted.version && existsSync(join(folder, path, 'package.json'));
  });
}

/**
 * An optional package is rightly absent when it is for another platform, or only another platform's needs it.
 * @param {LockedPackage} wanted
 */
function isNeeded({ optional, os, cpu, libc }) {
  if (!optional) return true;
  if (!os && !cpu) return false;
  return allows(os, process.platform) && allows(cpu, process.arch) && (!libc || allows(libc, ownLibc()));
}

/**
 * @param {string[] | undefined} names which are allowed, or with a `!` which are not
 * @param {string} own
 */
function allows(names, own) {
  if (!names) return true;
  return names.includes(own) || names.every((name) => name.startsWith('!') && name !== `!${own}`);
}

/** The packages that package-lock.json names, without the project itself. */
function wantedPackages(folder = root) {
  const packages = readPackages(join(folder, 'package-lock.json'));
  if (!packages)
    throw new SetUpError('package-lock.json cannot be read. Restore it from git, and try again.');
  const { '': _project, ...wanted } = packages;
  return wanted;
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Installs what package-lock.json names; of the install scripts only the one that brings Node 24 runs.
 * Not with `npm ci`: it refuses a lock file written behind a registry that lacks other platforms' optional packages.
 */
export async function installModules() {
  // With its record npm would believe that a package whose folder is gone is there.
  rmSync(join(root, record), { force: true });
  const packages = Object.entries(wantedPackages())
    .filter(([, { optional }]) => !optional)
    .map(([path]) => join(root, path, 'package.json'));
  const present = () => packages.filter((file) => existsSync(file)).length;
  await longStep(
    `Installing ${packages.length} npm packages`,
    () => run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund']),
    () => percent(present(), packages.length),
  );
  await longStep('Installing Node 24 for the scripts', () =>
    run('npm', ['rebuild', 'node', '--ignore-scripts=false', '--no-audit', '--no-fund']),
  );
}
