import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root, switches } from '../../scripts/demo/startApp.mjs';
import { mountSmallDisk, noSmallDisk, remountReadOnly } from '../store/smallDisk.ts';
import { expect, test } from './launch.ts';
import { answering, stubDialogs } from './nativeMessages.ts';
import { prepareProfile } from './profile.ts';

/** Starts the program with these arguments when it is not going to show a window; gives the code it ends with. */
async function startAndEnd(args: readonly string[]): Promise<unknown> {
  return (await startAndHear(args)).code;
}

/** The same, and what it says on stderr meanwhile. */
async function startAndHear(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: unknown; said: string }> {
  const program = spawn(
    createRequire(import.meta.url)('electron'),
    ['--lang=en-US', ...switches(), '-r', stubDialogs, '.', ...args],
    { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'], timeout: 20_000 },
  );
  const [said, [code]] = await Promise.all([text(program.stderr), once(program, 'exit')]);
  return { code, said };
}

test.describe.configure({ mode: 'serial' });

for (const below of ['', 'sub']) {
  test(`a file in the place of the profile’s folder is told, and left as it is: afile/${below}`, async ({
    profile,
  }) => {
    const file = join(dirname(profile), 'afile');
    writeFileSync(file, 'mine');
    const messages = answering(profile);
    expect(await startAndEnd(['--profile', join(file, below)])).toBe(1);
    expect(messages()).toEqual([
      expect.objectContaining({ type: 'error', message: 'The folder cannot be made', buttons: ['Quit'] }),
    ]);
    expect(messages()[0]?.detail).toContain(`${file}\n`);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
}

test('a place where no folder can be made is told', async ({ profile }) => {
  test.skip(!existsSync('/proc/self'), 'there is no such place here');
  const messages = answering(profile);
  expect(await startAndEnd(['--profile', '/proc/nope'])).toBe(1);
  expect(messages()).toEqual([expect.objectContaining({ message: 'The folder cannot be made' })]);
});

test('a newsroom on a disk that cannot be written is told, and is not taken for one that is open already', async ({
  profile: elsewhere,
}) => {
  test.skip(noSmallDisk !== undefined, noSmallDisk);
  const disk = mountSmallDisk(20_000);
  try {
    const profile = join(disk.folder, 'profile');
    await prepareProfile(profile);
    remountReadOnly(disk.folder);
    const messages = answering(elsewhere);
    expect(await startAndEnd(['--profile', profile])).toBe(1);
    expect(messages()).toEqual([
      expect.objectContaining({ type: 'error', message: 'The newsroom’s file cannot be written' }),
    ]);
    expect(messages()[0]?.detail).toContain(join(profile, 'newsroom.sqlite'));
  } finally {
    disk.unmount();
  }
});

for (const args of [['--profile'], ['--profile', ''], ['--profile=']]) {
  test(`a profile without a folder is told, and the default newsroom is not opened: ${args.join(' ')}`, async ({
    profile,
  }) => {
    const messages = answering(profile);
    const { code, said } = await startAndHear(args, { XDG_CONFIG_HOME: profile });
    expect(said).toContain('--profile needs a folder, as in --profile DIR.\n');
    expect(code).toBe(1);
    expect(messages()).toEqual([]);
    expect(existsSync(profile)).toBe(false);
  });
}
