import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeWhole } from '../../electron/media/files.ts';
import { mountSmallDisk, noSmallDisk } from './smallDisk.ts';
import { temporaryFolder } from './temporaryStore.ts';

const picture = Buffer.alloc(3_000_000, 7);

test.skipIf(noSmallDisk)('a picture on a full disk is refused, not cut', () => {
  const { folder, unmount } = mountSmallDisk(1_000);
  onTestFinished(unmount);
  expect(() => writeWhole(join(folder, 'picture.jpg'), picture)).toThrow(/ENOSPC/);
  expect(readdirSync(folder)).toEqual([]);
});

test('a picture that was cut before is written anew', () => {
  const file = join(temporaryFolder(), 'picture.jpg');
  writeFileSync(file, picture.subarray(0, 1_024_000));
  writeWhole(file, picture);
  expect(readFileSync(file).equals(picture)).toBe(true);
});

test('a picture that is there is left as it is', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'ab', 'picture.jpg');
  writeWhole(file, picture);
  const before = statSync(file).ino;
  writeWhole(file, picture);
  expect(statSync(file).ino).toBe(before);
});
