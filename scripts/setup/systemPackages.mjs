/**
 * @typedef {'libraries' | 'compiler'} Need what Electron needs of the system, or what better-sqlite3 is compiled with
 * @typedef {object} System what decides how the packages of a Linux are brought in
 * @property {string} release the text of /etc/os-release
 * @property {boolean} isRoot
 * @property {boolean} knowsNewNames whether apt has the renamed library
 * @typedef {{install: string, names: Record<Need, string>}} Family
 */

// Since Ubuntu 24.04 libasound2 is no package of its own but a name of two, between which apt does not choose.
export const renamedLibrary = 'libasound2t64';

/** @type {Record<string, Family>} by the ids of os-release, and by those that its kin names there */
const families = {
  debian: {
    install: 'apt-get install -y',
    names: {
      libraries: 'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libxtst6 libatk-bridge2.0-0 xvfb xauth',
      compiler: 'g++ make python3',
    },
  },
  fedora: {
    install: 'dnf install -y',
    names: {
      libraries: 'gtk3 nss alsa-lib mesa-libgbm libXScrnSaver libXtst at-spi2-atk xorg-x11-server-Xvfb',
      compiler: 'gcc-c++ make python3',
    },
  },
  suse: {
    install: 'zypper install -y',
    names: {
      libraries:
        'libgtk-3-0 mozilla-nss libasound2 libgbm1 libXss1 libXtst6 libatk-bridge-2_0-0 xorg-x11-server-Xvfb',
      compiler: 'gcc-c++ make python3',
    },
  },
  arch: {
    install: 'pacman -S --needed',
    names: {
      libraries: 'gtk3 nss alsa-lib mesa libxss libxtst at-spi2-core xorg-server-xvfb',
      compiler: 'gcc make python',
    },
  },
};

/** @type {Record<Need, string>} */
const inWords = {
  libraries: 'GTK 3, NSS, ALSA, GBM, Xss, Xtst, the ATK bridge and Xvfb',
  compiler: 'a C++ compiler, make and Python 3',
};

/**
 * Whether the set-up installs packages itself: on Debian and its kin, as root.
 * @param {System} system
 */
export function mayInstall({ release, isRoot }) {
  return isRoot && familyOf(release) === families.debian;
}

/**
 * The Debian packages for a need, as the apt of this system calls them.
 * @param {Need} need
 * @param {System} system
 */
export function debianPackages(need, { knowsNewNames }) {
  const names = (families.debian?.names[need] ?? '').split(' ');
  return names.map((name) => (knowsNewNames && name === 'libasound2' ? renamedLibrary : name));
}

/**
 * What the user is told to do: the exact line to run, or where this Linux is not known, what to install.
 * @param {Need} need
 * @param {System} system
 */
export function advice(need, system) {
  const family = familyOf(system.release);
  if (!family) return `Install ${inWords[need]} with this system’s package manager, then try again.`;
  const names = family === families.debian ? debianPackages(need, system).join(' ') : family.names[need];
  return `Run this, then try again:\n  ${system.isRoot ? '' : 'sudo '}${family.install} ${names}`;
}

/**
 * @param {string} release
 * @returns {Family | undefined}
 */
function familyOf(release) {
  const ids = [...idsIn('ID', release), ...idsIn('ID_LIKE', release)];
  return ids.map((id) => families[id]).find(Boolean);
}

/**
 * @param {string} key
 * @param {string} release
 */
function idsIn(key, release) {
  const value = new RegExp(`^${key}=["']?([^"'\\n]*)`, 'm').exec(release)?.[1] ?? '';
  return value.split(' ');
}
