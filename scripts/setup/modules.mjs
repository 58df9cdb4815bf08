import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { root } from './places.mjs';
import { longStep, percent } from './say.mjs';

/** @typedef {Record<string, {version?: string, optional?: boolean, inBundle?: boolean}>} LockedPackages */

/**
 * Whether node_modules holds what package-lock.json asks for.
 * Compares the contents, not the times: a checkout touches the lock file without changing it.
 */
export function modulesAreCurrent() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (!installed || !ownNodeIsThere()) return false;
  return Object.entries(lockedPackages('package-lock.json') ?? {}).every(
    ([path, wanted]) => path === '' || matches(wanted, installed[path]),
  );
}

/**
 * @param {LockedPackages[string]} wanted
 * @param {LockedPackages[string] | undefined} found
 */
function matches(wanted, found) {
  // An optional package for another platform is in the lock file and rightly not installed.
  return found ? found.version === wanted.version : wanted.optional === true;
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function ownNodeIsThere() {
  return existsSync(join(root, 'node_modules', '.bin', 'node'));
}

/**
 * Installs what package-lock.json names; of the install scripts only the one that brings Node 24 runs.
 * Not with `npm ci`: it refuses a lock file written behind a registry that lacks other platforms' optional packages.
 */
export async function installModules() {
  const packages = Object.entries(lockedPackages('package-lock.json') ?? {})
    .filter(([path, { optional }]) => path !== '' && !optional)
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
