import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { aptInstall, isOnPath, thisSystem } from './apt.mjs';
import { say } from './say.mjs';
import { advice, mayInstall } from './systemPackages.mjs';

/**
 * Whether there is a screen to open windows on. One that is named and not there, as in a terminal that has outlived its
 * session, is none; of one on another machine nothing is known until it is used.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [platform]
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  if (platform !== 'linux') return true;
  const local = /^(?:unix)?:(\d+)(?:\.\d+)?$/.exec(env.DISPLAY ?? '')?.[1];
  if (local !== undefined && hasSocket(`/tmp/.X11-unix/X${local}`)) return true;
  if (env.DISPLAY && local === undefined) return true;
  return (
    Boolean(env.WAYLAND_DISPLAY) && existsSync(resolve(env.XDG_RUNTIME_DIR ?? '', env.WAYLAND_DISPLAY ?? ''))
  );
}

/** In the file system, or by its name alone, which is how a server outside a container may be reached. */
function hasSocket(/** @type {string} */ path) {
  if (existsSync(path)) return true;
  const known = '/proc/net/unix';
  return (
    existsSync(known) &&
    readFileSync(known, 'utf8')
      .split('\n')
      .some((line) => line.endsWith(` @${path}`))
  );
}

/** What is looked at to find what is missing; tests look at another system than this one. */
const here = {
  /** @type {string} */
  platform: process.platform,
  hasDisplay,
  isOnPath,
  ldd: (/** @type {string} */ file) => spawnSync('ldd', [file], { encoding: 'utf8' }).stdout ?? '',
};

/**
 * What this Linux lacks to show a window with Electron, in words; empty when nothing is missing.
 * @param {{executable: string}} runtime
 * @param {typeof here} system
 * @returns {string[]}
 */
export function missingFromSystem({ executable }, system = here) {
  if (system.platform !== 'linux') return [];
  const notFound = system.ldd(executable).matchAll(/^\s*(\S+) => not found/gm);
  const missing = [...notFound].map((match) => match[1] ?? '');
  if (!system.hasDisplay() && !system.isOnPath('Xvfb')) missing.push('Xvfb');
  return missing;
}

/**
 * Installs what is missing where that is possible (Debian, as root), else says what to run.
 * @param {string[]} missing
 * @param {import('./systemPackages.mjs').System} [system] this one, but in tests
 * @returns {Promise<boolean>} whether everything is there now
 */
export async function installSystemLibraries(missing, system) {
  const own = system ?? (await thisSystem());
  if (mayInstall(own)) {
    await aptInstall(`what Electron needs of the system (${missing.join(', ')})`, 'libraries');
    return true;
  }
  say(`Electron needs what this system lacks: ${missing.join(', ')}. ${advice('libraries', own)}`);
  return false;
}
