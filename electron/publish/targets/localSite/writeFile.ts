import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file so that a reader finds the old one or the new one, whole, even if the machine stops in between. */
export function writeFileWhole(file: string, content: string | Uint8Array): Promise<void> {
  return throughPartial(file, async (partial) => {
    const handle = await open(partial, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/** Copies a file with the same promise. */
export function copyFileWhole(from: string, file: string): Promise<void> {
  return throughPartial(file, async (partial) => {
    await copyFile(from, partial);
    const handle = await open(partial, 'r+');
    await handle.sync().finally(() => handle.close());
  });
}

/** Gives the file its name once it is written, and leaves nothing behind when it cannot be. */
async function throughPartial(file: string, write: (partial: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const partial = `${file}.${randomBytes(6).toString('hex')}.partial`;
  try {
    await write(partial);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
