import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';
import { RECORDS } from './recordPackages.mjs';

const records = join(root, 'out', RECORDS);

/** @typedef {{name: string, version: string, license?: string, dependencies?: Record<string, string>, folder: string}} ShippedPackage */

/**
 * Every npm package of which something ships, by name: what the builds took in and what lies beside them.
 * @returns {ShippedPackage[]}
 */
export function shippedPackages() {
  const folders = new Set([...bundledFolders(), ...installedFolders()]);
  return [...folders].map(readPackage).sort((one, other) => one.name.localeCompare(other.name));
}

/** @returns {string[]} */
function bundledFolders() {
  return readdirSync(records)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => JSON.parse(readFileSync(join(records, file), 'utf8')));
}

/** The packages that are not bundled but shipped as they are: `dependencies`, and what those depend on. */
function installedFolders() {
  const found = new Set();
  const queue = Object.keys(readPackage('.').dependencies ?? {});
  for (const name of queue) {
    const folder = join('node_modules', name);
    if (found.has(folder) || !existsSync(join(root, folder))) continue;
    found.add(folder);
    queue.push(...Object.keys(readPackage(folder).dependencies ?? {}));
  }
  return found;
}

/**
 * @param {string} folder from the top folder
 * @returns {ShippedPackage}
 */
function readPackage(folder) {
  return { ...JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')), folder };
}
