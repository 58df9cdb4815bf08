import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';

const pageSize = 4096;

/** Overwrites pages of a database as a failing disk would: the header stays, what is behind it does not. */
export function damage(file: string, fromPage = 2): void {
  const handle = openSync(file, 'r+');
  const pages = Math.floor(fstatSync(handle).size / pageSize);
  for (let page = fromPage; page <= pages; page += 2) {
    writeSync(handle, Buffer.alloc(pageSize, 0xa5), 0, pageSize, (page - 1) * pageSize);
  }
  closeSync(handle);
}
