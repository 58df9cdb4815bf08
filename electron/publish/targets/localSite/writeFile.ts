import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file so that a reader finds the old one or the new one, whole, even if the machine stops in between. */
export async function writeFileWhole(file: string, content: string | Uint8Array): Promise<void> {
  const partial = await partialOf(file);
  const handle = await open(partial, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await moveInto(partial, file);
}

/** Copies a file with the same promise. */
export async function copyFileWhole(from: string, file: string): Promise<void> {
  const partial = await partialOf(file);
  await copyFile(from, partial);
  await moveInto(partial, file);
}

async function partialOf(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  return `${file}.${randomBytes(6).toString('hex')}.partial`;
}

async function moveInto(partial: string, file: string): Promise<void> {
  try {
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
