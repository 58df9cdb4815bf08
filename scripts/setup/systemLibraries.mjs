import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './command.mjs';
import { longStep, say } from './say.mjs';

const APT_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'xvfb',
  'xauth',
];

/**
 * What this Linux lacks to show a window with Electron, in words; empty when nothing is missing.
 * @param {{executable: string}} runtime
 * @returns {string[]}
 */
export function missingFromSystem({ executable }) {
  if (process.platform !== 'linux') return [];
  const missing = missingLibraries(executable);
  if (!hasDisplay() && !(isOnPath('Xvfb') && isOnPath('xauth'))) missing.push('Xvfb');
  return missing;
}

/** Whether there is a screen to open windows on. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {string} executable */
function missingLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/**
 * Installs what is missing where that is possible (Debian, as root), else prints the line to run.
 * @param {string[]} missing
 * @returns {Promise<boolean>} whether everything is there now
 */
export async function installSystemLibraries(missing) {
  const hasApt = isOnPath('apt-get');
  if (hasApt && process.getuid?.() === 0) {
    await longStep(`Installing system libraries by apt (missing: ${missing.join(', ')})`, aptInstall);
    return true;
  }
  say(`Electron needs libraries that this system lacks: ${missing.join(', ')}. Run this, then try again:`);
  say(hasApt ? `  sudo apt-get install -y ${APT_PACKAGES.join(' ')}` : `  ${otherSystemsLine()}`);
  return false;
}

async function aptInstall() {
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', [...options, 'update']);
  await run('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...APT_PACKAGES], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function otherSystemsLine() {
  if (isOnPath('dnf')) return 'sudo dnf install -y gtk3 nss alsa-lib mesa-libgbm libXScrnSaver libXtst at-spi2-atk xorg-x11-server-Xvfb xauth';
  if (isOnPath('pacman')) return 'sudo pacman -S --needed gtk3 nss alsa-lib mesa libxss libxtst at-spi2-core xorg-server-xvfb xorg-xauth';
  return 'install GTK 3, NSS, ALSA, GBM, Xss, Xtst, ATK bridge, Xvfb and xauth with your package manager';
}
