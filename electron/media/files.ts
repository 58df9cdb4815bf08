import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file so that it is there whole or not at all, and on the disk when this returns; one that is there whole stays. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  if (statSync(file, { throwIfNoEntry: false })?.size === bytes.byteLength) return;
  mkdirSync(dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}.partial`;
  try {
    writeAndSync(partial, bytes);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function writeAndSync(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w');
  try {
    // Unlike writeSync, this goes on until everything is written.
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
