import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';
import { openDatabase } from '../../electron/store/database.ts';

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

/** Overwrites so many bytes, as a bad sector would. */
export function overwrite(file: string, at: number, length: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, at);
  closeSync(handle);
}

/** Overwrites the first page of a table: a start does not read it, and everything else is whole. */
export function damageTable(file: string, table: string): void {
  const database = openDatabase(file, { readonly: true });
  const page = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table);
  database.close();
  overwrite(file, ((page as number) - 1) * pageSize, pageSize);
}

/** Puts noise into the rows of the search index with these ids, such as `= 10`; every page around them is whole. */
export function damageIndex(file: string, ids: string): void {
  const database = openDatabase(file);
  database.unsafeMode();
  const rows = database.prepare(`SELECT id, block FROM article_fts_data WHERE id ${ids}`).all();
  const write = database.prepare('UPDATE article_fts_data SET block = ? WHERE id = ?');
  for (const { id, block } of rows as { id: number; block: Buffer }[])
    write.run(Buffer.alloc(block.length, 0xa5), id);
  database.close();
}
