import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

/** The electron package's folder in node_modules. */
export const electronPackage = join(root, 'node_modules', 'electron');

/** @typedef {{kind: 'official' | 'fallback' | 'override', version: string, folder: string, executable: string}} Runtime */

/** The Electron version that package.json pins and the packaged app ships. */
export function pinnedVersion() {
  return JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;
}

/**
 * The Electron that would be started now, or undefined when none is complete.
 * @returns {Runtime | undefined}
 */
export function installedRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = override || join(electronPackage, 'dist');
  const version = read(join(folder, 'version'))?.replace(/^v/, '');
  const name = read(join(electronPackage, 'path.txt')) ?? (override ? executableName() : undefined);
  if (!version || !name || !existsSync(join(folder, name))) return undefined;
  const kind = override ? 'override' : version === pinnedVersion() ? 'official' : 'fallback';
  return { kind, version, folder, executable: join(folder, name) };
}

/**
 * One line saying which Electron is in use and why.
 * @param {Runtime} runtime
 */
export function describeRuntime({ kind, version, folder }) {
  if (kind === 'official') return `Electron ${version}, the official build.`;
  if (kind === 'override') return `Electron ${version}, from ELECTRON_OVERRIDE_DIST_PATH (${folder}).`;
  return `Electron ${version}, the offline fallback: the official ${pinnedVersion()} could not be downloaded here.`;
}

/** The runtime's executable inside its folder, as Electron's own installer names it. */
function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
