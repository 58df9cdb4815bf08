import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { whyNoElectron } from '../../scripts/setup/libc.mjs';
import {
  hasDisplay,
  installSystemLibraries,
  missingFromSystem,
} from '../../scripts/setup/systemLibraries.mjs';
import { advice, debianPackages, mayInstall } from '../../scripts/setup/systemPackages.mjs';

/** What the systems say of themselves in /etc/os-release. */
const releases = {
  debian12:
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nID=debian\n',
  debian13:
    'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nNAME="Debian GNU/Linux"\nVERSION_ID="13"\nID=debian\n',
  ubuntu: 'NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\nUBUNTU_CODENAME=noble\n',
  mint: 'NAME="Linux Mint"\nVERSION_ID="22"\nID=linuxmint\nID_LIKE="ubuntu debian"\n',
  fedora: 'NAME="Fedora Linux"\nVERSION_ID=42\nID=fedora\nVARIANT_ID=workstation\n',
  rocky: 'NAME="Rocky Linux"\nVERSION_ID="9.5"\nID="rocky"\nID_LIKE="rhel centos fedora"\n',
  arch: 'NAME="Arch Linux"\nID=arch\nBUILD_ID=rolling\n',
  manjaro: 'NAME="Manjaro Linux"\nID=manjaro\nID_LIKE=arch\n',
  leap: 'NAME="openSUSE Leap"\nVERSION_ID="15.6"\nID="opensuse-leap"\nID_LIKE="suse opensuse"\n',
  alpine: 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.22.0\n',
  nothing: '',
};

type Name = keyof typeof releases;

const renamed: Name[] = ['debian13', 'ubuntu', 'mint'];

/** A system as the decision sees it, of which a user who is not root asks. */
function system(name: Name, isRoot = false) {
  return { release: releases[name], isRoot, knowsNewNames: renamed.includes(name) };
}

const debian = (sound: string) =>
  `sudo apt-get install -y libgtk-3-0 libnss3 ${sound} libgbm1 libxss1 libxtst6 libatk-bridge2.0-0 xvfb xauth`;
const fedora =
  'sudo dnf install -y gtk3 nss alsa-lib mesa-libgbm libXScrnSaver libXtst at-spi2-atk xorg-x11-server-Xvfb';
const arch = 'sudo pacman -S --needed gtk3 nss alsa-lib mesa libxss libxtst at-spi2-core xorg-server-xvfb';
const suse =
  'sudo zypper install -y libgtk-3-0 mozilla-nss libasound2 libgbm1 libXss1 libXtst6 libatk-bridge-2_0-0 xorg-x11-server-Xvfb';

test.each<[Name, string]>([
  ['debian12', debian('libasound2')],
  ['debian13', debian('libasound2t64')],
  ['ubuntu', debian('libasound2t64')],
  ['mint', debian('libasound2t64')],
  ['fedora', fedora],
  ['rocky', fedora],
  ['arch', arch],
  ['manjaro', arch],
  ['leap', suse],
])('on %s the exact line to run is told', (name, line) => {
  expect(advice('libraries', system(name))).toBe(`Run this, then try again:\n  ${line}`);
});

test.each<[Name, string]>([
  ['ubuntu', 'sudo apt-get install -y g++ make python3'],
  ['fedora', 'sudo dnf install -y gcc-c++ make python3'],
  ['leap', 'sudo zypper install -y gcc-c++ make python3'],
  ['arch', 'sudo pacman -S --needed gcc make python'],
])('on %s the exact line that brings a compiler is told', (name, line) => {
  expect(advice('compiler', system(name))).toBe(`Run this, then try again:\n  ${line}`);
});

test.each<Name>(['fedora', 'arch', 'leap'])('root is told the line without sudo on %s', (name) => {
  expect(advice('libraries', system(name, true))).not.toContain('sudo');
  expect(advice('libraries', system(name, true))).toContain(
    advice('libraries', system(name)).split('sudo ')[1],
  );
});

test.each<Name>(['alpine', 'nothing'])('on %s what to install is told in words', (name) => {
  expect(advice('libraries', system(name))).toBe(
    'Install GTK 3, NSS, ALSA, GBM, Xss, Xtst, the ATK bridge and Xvfb with this system’s package manager, then try again.',
  );
});

test.each<[Name, boolean, boolean]>([
  ['debian12', true, true],
  ['ubuntu', true, true],
  ['mint', true, true],
  ['debian12', false, false],
  ['ubuntu', false, false],
  ['fedora', true, false],
  ['arch', true, false],
  ['leap', true, false],
  ['alpine', true, false],
  ['nothing', true, false],
])('on %s, as root: %s, packages are installed: %s', (name, isRoot, may) => {
  expect(mayInstall(system(name, isRoot))).toBe(may);
});

test('what is missing and what to run are printed, and set-up is told that it is not there yet', async () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => print.mockRestore());
  expect(await installSystemLibraries(['libnss3.so', 'Xvfb'], system('fedora'))).toBe(false);
  expect(print.mock.calls).toEqual([
    [`Electron needs what this system lacks: libnss3.so, Xvfb. Run this, then try again:\n  ${fedora}`],
  ]);
});

test('what is installed is what one would be told to run', () => {
  for (const name of ['debian12', 'debian13'] as const) {
    const line = advice('libraries', system(name));
    expect(line).toMatch(new RegExp(` ${debianPackages('libraries', system(name, true)).join(' ')}$`));
  }
});

const manyNotFound = `
\tlinux-vdso.so.1 (0x00007ffd)
\tlibdl.so.2 => /lib/x86_64-linux-gnu/libdl.so.2 (0x00007f)
\tlibnss3.so => not found
\tlibgtk-3.so.0 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
`;

/** A system that has neither libraries nor a screen, but for what a test gives it. */
const bare = { platform: 'linux', hasDisplay: () => false, isOnPath: () => false, ldd: () => manyNotFound };

test.each<{ what: string; has: Partial<typeof bare>; missing: string[] }>([
  { what: 'no library and no screen', has: {}, missing: ['libnss3.so', 'libgtk-3.so.0', 'Xvfb'] },
  { what: 'only a screen', has: { hasDisplay: () => true }, missing: ['libnss3.so', 'libgtk-3.so.0'] },
  { what: 'all but a screen', has: { ldd: () => '' }, missing: ['Xvfb'] },
  { what: 'a virtual screen', has: { ldd: () => '', isOnPath: () => true }, missing: [] },
])('a Linux with $what lacks $missing', ({ has, missing }) => {
  expect(missingFromSystem({ executable: '/electron' }, { ...bare, ...has })).toEqual(missing);
});

test.each(['darwin', 'win32'])('%s needs nothing', (platform) => {
  expect(missingFromSystem({ executable: '/electron' }, { ...bare, platform })).toEqual([]);
  expect(whyNoElectron(platform, () => 'musl')).toBeUndefined();
});

test('a Linux with musl is told at once that there is no Electron for it', () => {
  expect(whyNoElectron('linux', () => 'musl')).toMatch(/glibc.*musl.*Alpine/);
  expect(whyNoElectron('linux', () => 'glibc')).toBeUndefined();
});

test('a screen that is named and not there is none, and one on another machine is left to be tried', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-screen-'));
  const server = createServer().listen(join(folder, 'wayland-9'));
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await once(server, 'listening');
  const has = (env: NodeJS.ProcessEnv) => hasDisplay(env, 'linux');
  expect(has({})).toBe(false);
  expect(has({ DISPLAY: ':4321' })).toBe(false);
  expect(has({ DISPLAY: ':4321.0', WAYLAND_DISPLAY: 'wayland-8', XDG_RUNTIME_DIR: folder })).toBe(false);
  expect(has({ DISPLAY: 'localhost:10.0' })).toBe(true);
  expect(has({ WAYLAND_DISPLAY: 'wayland-9', XDG_RUNTIME_DIR: folder })).toBe(true);
  expect(has({ WAYLAND_DISPLAY: join(folder, 'wayland-9'), XDG_RUNTIME_DIR: '/run/user/0' })).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});
