import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from '../../../electron/app/arguments.ts';

test.each([
  [['dateline', '--profile', 'desk'], resolve('desk')],
  [['dateline', '--lang=id', '--profile=desk', '--no-sandbox'], resolve('desk')],
  [['dateline', '--profile=-desk'], resolve('-desk')],
  [['dateline', '--profiles', '.'], undefined],
  [['dateline'], undefined],
])('%j asks for a profile in its folder, or for none', (values, profile) => {
  expect(readArguments(values)).toEqual({ ok: true, profile });
});

test.each([
  [['dateline', '--profile']],
  [['dateline', '--profile', '']],
  [['dateline', '--profile', ' ']],
  [['dateline', '--profile', '--no-sandbox']],
  [['dateline', '--profile=']],
])('%j names no folder, and is not taken for the default newsroom', (values) => {
  expect(readArguments(values)).toEqual({ ok: false, problem: expect.stringMatching(/needs a folder/) });
});
