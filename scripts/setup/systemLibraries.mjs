import { spawnSync } from 'node:child_process';
import { aptInstall, canInstall, isOnPath } from './apt.mjs';
import { say } from './say.mjs';

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

/** Whether there is a screen to open windows on. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * What this Linux lacks to show a window with Electron, in words; empty when nothing is missing.
 * @param {{executable: string}} runtime
 * @returns {string[]}
 */
export function missingFromSystem({ executable }) {
  if (process.platform !== 'linux') return [];
  const missing = missingLibraries(executable);
  if (!hasDisplay() && !isOnPath('Xvfb')) missing.push('Xvfb');
  return missing;
}

/** @param {string} executable */
function missingLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/**
 * Installs what is missing where that is possible (Debian, as root), else prints the line to run.
 * @param {string[]} missing
 * @returns {Promise<boolean>} whether everything is there now
 */
export async function installSystemLibraries(missing) {
  if (canInstall()) {
    await aptInstall(`what Electron needs of the system (${missing.join(', ')})`, APT_PACKAGES);
    return true;
  }
  say(`Electron needs libraries that this system lacks: ${missing.join(', ')}. Run this, then try again:`);
  say(`  ${installLine()}`);
  return false;
}

function installLine() {
  if (isOnPath('apt-get')) return `sudo apt-get install -y ${APT_PACKAGES.join(' ')}`;
  if (isOnPath('dnf')) {
    return 'sudo dnf install -y gtk3 nss alsa-lib mesa-libgbm libXScrnSaver libXtst at-spi2-atk xorg-x11-server-Xvfb';
  }
  if (isOnPath('pacman')) {
    return 'sudo pacman -S --needed gtk3 nss alsa-lib mesa libxss libxtst at-spi2-core xorg-server-xvfb';
  }
  return 'install GTK 3, NSS, ALSA, GBM, Xss, Xtst, the ATK bridge and Xvfb with your package manager';
}
