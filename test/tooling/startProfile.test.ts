import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

import { readProfile } from '../../scripts/profileArgument.mjs';
import { root } from '../../scripts/setup/places.mjs';

afterEach(() => vi.unstubAllEnvs());

test.each([[['--profile']], [['--profile', '']], [['--profile', '--no-sandbox']], [['--profile=']]])(
  'a start with %j says that a folder is needed, and opens nothing',
  (args) => {
    const options = { cwd: root, encoding: 'utf8', timeout: 15_000 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', ...args], options);
    expect(stderr).toBe('--profile needs a folder: npm start -- --profile DIR\n');
    expect([status, stdout]).toEqual([1, '']);
  },
);

test.each([
  [[], undefined],
  [['--profile', 'desk'], 'desk'],
  [['--lang=id', '--profile=desk'], 'desk'],
  [['--profile=-desk'], '-desk'],
])('a start with %j goes on, in the folder %j', (args: string[], folder: string | undefined) => {
  vi.stubEnv('INIT_CWD', '/rumah/ayu');
  expect(readProfile(args)).toBe(folder && join('/rumah/ayu', folder));
});
