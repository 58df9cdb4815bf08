import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isTooOld } from '../../scripts/setup/nodeVersion.cjs';
import { root } from '../../scripts/setup/places.mjs';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The files that npm starts, on whatever Node there is. */
const entries = Object.values(scripts).map((line) => line.replace('node ', ''));

/** Loaded first, it makes this Node say that it is an old one. */
function pretend(version: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-node-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'pretend.cjs');
  const versions = `{ ...process.versions, node: '${version}' }`;
  writeFileSync(file, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
  return file;
}

test.each([
  ['8.17.0', true],
  ['18.20.8', true],
  ['20.9.0', true],
  ['20.18.3', true],
  ['20.19.0', false],
  ['20.20.2', false],
  ['22.1.0', false],
  ['100.0.0', false],
])('Node %s is too old where 20.19.0 is wanted: %s', (version, tooOld) => {
  expect(isTooOld(version, '>=20.19.0')).toBe(tooOld);
});

test.each(entries)('%s says which Node it needs when there is an older one, and does nothing', (entry) => {
  const args = ['--require', pretend('18.20.8'), join(root, entry)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: tmpdir() });
  expect(stderr).toBe(
    'Dateline needs Node 20.19 or newer, and this is Node 18.20.8.\n' +
      'Install a newer one, such as the current LTS, and try again.\n',
  );
  expect([status, stdout]).toEqual([1, '']);
});

// A module is only linked, and an old Node only meets what it cannot read, once the import that names it runs.
test.each(entries)('%s itself is nothing that an old Node cannot read', (entry) => {
  const lines = readFileSync(join(root, entry), 'utf8').trim().split('\n').filter(Boolean);
  expect(lines).toEqual([
    expect.stringMatching(/^import '\.\/(setup\/)?nodeVersion\.cjs';$/),
    expect.stringMatching(/^import\('\.\.?\/commands\/\w+\.mjs'\);$/),
  ]);
});

test('what looks at the version has no syntax younger than Node 8', () => {
  const text = readFileSync(join(root, 'scripts/setup/nodeVersion.cjs'), 'utf8');
  expect(text).not.toMatch(
    /\?\.|\?\?|\|\|=|&&=|\bawait\b|\bimport\b|\bnode:|catch \{|#\w|\d_\d|\.at\(|\bstatic\b/,
  );
});
