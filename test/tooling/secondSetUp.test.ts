import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../../scripts/setup/places.mjs';

/** What set-up fetches, installs and compiles with. */
const tools = ['npm', 'apt-get', 'tar', 'g++', 'make', 'python3', 'sudo'];

/** A folder of tools that only write down that they were called, and a module that does so with the network. */
function watch(): { tools: string; guard: string; calls: () => string } {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-set-up-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const log = join(folder, 'calls');
  for (const name of tools) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >> '${log}'\nexit 1\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const guard = join(folder, 'guard.cjs');
  writeFileSync(
    guard,
    `const { appendFileSync } = require('node:fs');
     require('node:net').Socket.prototype.connect = () => {
       appendFileSync(${JSON.stringify(log)}, 'network\\n');
       throw new Error('There is no network');
     };`,
  );
  return { tools: folder, guard, calls: () => (existsSync(log) ? readFileSync(log, 'utf8') : '') };
}

/** Runs a file of the checkout under watch. */
function run(watched: ReturnType<typeof watch>, args: string[]) {
  const env = {
    ...process.env,
    PATH: [watched.tools, process.env.PATH].join(delimiter),
    NODE_OPTIONS: `--require ${watched.guard}`,
  };
  return spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
}

test('a set-up that finds everything in place fetches, installs and compiles nothing', () => {
  const watched = watch();
  const { status, stdout, stderr } = run(watched, ['scripts/setup/setup.mjs']);
  expect(watched.calls()).toBe('');
  expect(stderr).toMatch(/^Electron .*\nEverything is in place\.\n$/);
  expect([status, stdout]).toEqual([0, '']);
});

test('what is fetched or installed would have been seen', () => {
  const watched = watch();
  const fetching = `
    await fetch('http://127.0.0.1:47999').catch(() => undefined);
    const { run } = await import('./scripts/setup/command.mjs');
    await run('npm', ['install']).catch(() => undefined);`;
  run(watched, ['--input-type=module', '--eval', fetching]);
  expect(watched.calls()).toMatch(/^(network\n)+npm install\n$/);
});
