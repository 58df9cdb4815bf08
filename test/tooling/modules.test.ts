import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { modulesAreCurrent } from '../../scripts/setup/modules.mjs';

const record = join('node_modules', '.package-lock.json');

const wanted = {
  '': { version: '1.0.0' },
  'node_modules/zod': { version: '4.0.0' },
  'node_modules/own': { version: '2.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
  'node_modules/foreign': { version: '2.0.0', optional: true, os: ['plan9'] },
  'node_modules/foreign/node_modules/helper': { version: '1.0.0', optional: true },
};
const installed = ['node_modules/zod', 'node_modules/own'] as const;

/** A checkout with all that this platform needs. */
function checkout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-modules-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', '.bin', 'node'), '');
  for (const path of installed) {
    mkdirSync(join(folder, path));
    writeFileSync(join(folder, path, 'package.json'), '{}');
  }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  writePackages(folder, installed);
  return folder;
}

function writePackages(folder: string, paths: readonly (keyof typeof wanted)[]): void {
  const packages = Object.fromEntries(paths.map((path) => [path, wanted[path]]));
  writeFileSync(join(folder, record), JSON.stringify({ packages }));
}

test('modules without those of other platforms are whole', () => {
  expect(modulesAreCurrent(checkout())).toBe(true);
});

test('modules are whole still when a checkout has touched the lock file without changing it', () => {
  const folder = checkout();
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(folder, 'package-lock.json'), later, later);
  expect(modulesAreCurrent(folder)).toBe(true);
});

test('a checkout with no modules at all has none that are current', () => {
  const folder = checkout();
  rmSync(join(folder, 'node_modules'), { recursive: true });
  expect(modulesAreCurrent(folder)).toBe(false);
});

test.each<{ what: string; change: (packages: Record<string, { version: string }>) => void }>([
  {
    what: 'another version',
    change: (packages) => Object.assign(packages, { 'node_modules/zod': { version: '4.0.1' } }),
  },
  {
    what: 'a package more',
    change: (packages) => Object.assign(packages, { 'node_modules/new': { version: '1.0.0' } }),
  },
])('modules are older than a lock file that has got $what', ({ change }) => {
  const folder = checkout();
  const packages = structuredClone(wanted);
  change(packages);
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  expect(modulesAreCurrent(folder)).toBe(false);
});

test.each<{ what: string; spoil: (folder: string) => void }>([
  {
    what: 'a deleted folder',
    spoil: (folder) => rmSync(join(folder, 'node_modules/zod'), { recursive: true }),
  },
  {
    what: 'an optional package of this platform missing',
    spoil: (folder) => writePackages(folder, ['node_modules/zod']),
  },
  { what: 'a package missing', spoil: (folder) => writePackages(folder, ['node_modules/own']) },
  { what: 'a broken record', spoil: (folder) => writeFileSync(join(folder, record), '{') },
])('modules with $what are not current', ({ spoil }) => {
  const folder = checkout();
  spoil(folder);
  expect(modulesAreCurrent(folder)).toBe(false);
});

test('a lock file that cannot be read is told, not taken for one that asks for nothing', () => {
  const folder = checkout();
  writeFileSync(join(folder, 'package-lock.json'), '{ "packages": {');
  expect(() => modulesAreCurrent(folder)).toThrow(/package-lock.json cannot be read/);
});
