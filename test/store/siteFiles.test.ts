import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyFileWhole, writeFileWhole } from '../../electron/publish/targets/localSite/writeFile.ts';
import { mountSmallDisk, noSmallDisk } from './smallDisk.ts';
import { temporaryFolder } from './temporaryStore.ts';

test.skipIf(noSmallDisk)(
  'a page that finds no room on the disk leaves nothing of itself behind',
  async () => {
    const { folder, unmount } = mountSmallDisk(1_000);
    onTestFinished(unmount);
    const page = Buffer.alloc(3_000_000, 7);
    const source = join(temporaryFolder(), 'picture.jpg');
    writeFileSync(source, page);
    await expect(writeFileWhole(join(folder, 'index.html'), page)).rejects.toThrow(/ENOSPC/);
    await expect(copyFileWhole(source, join(folder, 'picture.jpg'))).rejects.toThrow(/ENOSPC/);
    expect(readdirSync(folder)).toEqual([]);
  },
);
