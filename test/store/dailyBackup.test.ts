import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { isWhole, listBackups, newestGoodBackup } from '../../electron/store/backup.ts';
import { backUpDaily } from '../../electron/store/dailyBackup.ts';
import { openDatabase } from '../../electron/store/database.ts';
import type { ProfilePaths } from '../../electron/store/openStore.ts';
import type { Store } from '../../electron/store/store.ts';
import { damage } from './damage.ts';
import { hire, write } from './newsroom.ts';
import { temporaryFolder, temporaryProfile, temporaryStore } from './temporaryStore.ts';

vi.setConfig({ testTimeout: 60_000 });

const workerFile = join(import.meta.dirname, '../../electron/store/backupWorker.ts');

/** The hours at which a newsroom that is busy starts the program, the last one a minute before midnight. */
const starts = ['00:00:00', '08:15:00', '13:00:00', '23:59:00'];

/** A newsroom with so many stories in its archive, which looks for its backup at each start. */
async function openOffice(archive = 0) {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  // What is written here need not outlive a power cut, and there is much of it.
  store.database.pragma('synchronous = OFF');
  const owner = hire(store, 'reporter');
  for (let number = 0; number < archive; number++)
    write(store, owner, { headline: `Arsip ${number}` }, ['isi '.repeat(50)]);
  const look = (day: string, hour: string, from: ProfilePaths = paths) =>
    backUpDaily(from, workerFile, new Date(`${day}T${hour}`));
  return {
    paths,
    store,
    look,
    /** A day on which a story is written before each start. */
    async live(day: string, hours = starts.slice(-2)): Promise<string[]> {
      const outcomes: string[] = [];
      for (const hour of hours) {
        write(store, owner, { headline: `${day} ${hour}` });
        outcomes.push(await look(day, hour));
      }
      return outcomes;
    },
  };
}

const december = (day: number): string => `2026-12-${String(day).padStart(2, '0')}`;
const days = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => december(from + index));
const namesOf = (newestFirst: string[]): string[] =>
  newestFirst.map((day) => `newsroom-${day}.sqlite`).sort();

/** What a copy of the store holds, by its headlines. */
function headlines(file: string): string[] {
  const database = openDatabase(file, { readonly: true });
  try {
    return database
      .prepare("SELECT json_extract(fields, '$.headline') FROM article")
      .pluck()
      .all() as string[];
  } finally {
    database.close();
  }
}

/** A copy of the profile's store as a failing disk would leave it. */
function damagedCopy(store: Store, paths: ProfilePaths): ProfilePaths {
  store.database.pragma('wal_checkpoint(TRUNCATE)');
  const broken = join(temporaryFolder(), 'newsroom.sqlite');
  copyFileSync(paths.database, broken);
  damage(broken, 40);
  expect(isWhole(broken)).toBe(false);
  return { ...paths, database: broken };
}

test('ten days with four starts each leave one backup a day, of the seven newest days, each whole', async () => {
  const { paths, live } = await openOffice();
  for (const day of days(1, 10)) {
    expect(await live(day, starts)).toEqual(['made', 'present', 'present', 'present']);
    expect(readdirSync(paths.backups).length).toBe(Math.min(7, Number(day.slice(-2))));
  }
  expect(readdirSync(paths.backups).sort()).toEqual(namesOf(days(4, 10)));
  for (const { file, day } of listBackups(paths.backups, new Date(`${december(10)}T12:00:00`))) {
    expect(isWhole(file)).toBe(true);
    expect(headlines(file)).toContain(`${day} ${starts[0]}`);
    expect(headlines(file)).not.toContain(`${day} ${starts[1]}`);
  }
});

test('a day on which the store is damaged costs none of the backups, and is not offered', async () => {
  const { paths, store, live, look } = await openOffice(100);
  for (const day of days(1, 3)) await live(day);
  const before = contents(paths.backups);
  const damaged = damagedCopy(store, paths);
  for (const hour of starts) expect(await look(december(4), hour, damaged)).toBe('damaged');
  expect(contents(paths.backups)).toEqual(before);
  const now = new Date(`${december(4)}T12:00:00`);
  expect(newestGoodBackup(paths.backups, now)?.day).toBe(december(3));
});

test('a clock set back to a day that has its backup leaves that one as it is', async () => {
  const { paths, live } = await openOffice();
  for (const day of days(1, 4)) await live(day);
  const before = contents(paths.backups);
  expect(new Set(await live(december(2)))).toEqual(new Set(['present']));
  expect(contents(paths.backups)).toEqual(before);
});

test('a clock set back by years costs one day of the backups, and one a day is made all the same', async () => {
  const { paths, live } = await openOffice();
  for (const day of days(4, 10)) await live(day);
  expect(await live('2020-01-01')).toEqual(['made', 'present']);
  expect(readdirSync(paths.backups).sort()).toEqual(namesOf([...days(5, 10), '2020-01-01']));
  // It holds what was written last, whatever the clock says.
  expect(newestGoodBackup(paths.backups, new Date('2020-01-01T12:00:00'))?.day).toBe('2020-01-01');

  expect(await live(december(11))).toEqual(['made', 'present']);
  expect(readdirSync(paths.backups).sort()).toEqual(namesOf(days(5, 11)));
});

test('backups that a clock gone ahead has made do not push out those of the days that follow', async () => {
  const { paths, live } = await openOffice();
  for (let year = 2091; year <= 2097; year++) await live(`${year}-01-01`);
  for (const day of days(1, 3)) expect(await live(day)).toEqual(['made', 'present']);
  expect(newestGoodBackup(paths.backups, new Date(`${december(3)}T12:00:00`))?.day).toBe(december(3));
  for (const day of days(4, 8)) await live(day);
  expect(readdirSync(paths.backups).sort()).toEqual(namesOf(days(2, 8)));
});

test('a journey to where the day is still yesterday’s leaves today’s backup the newest', async () => {
  const { paths, live } = await openOffice();
  for (const day of days(1, 3)) await live(day);
  expect(newestGoodBackup(paths.backups, new Date(`${december(2)}T01:00:00`))?.day).toBe(december(3));
});

test('what a power cut left half made is gone after the next backup, and is never listed', async () => {
  const { paths, live } = await openOffice();
  await live(december(1));
  const half = join(paths.backups, `newsroom-${december(2)}.sqlite.partial`);
  for (const suffix of ['', '-journal']) writeFileSync(half + suffix, 'half');
  expect(listBackups(paths.backups).map(({ day }) => day)).toEqual([december(1)]);
  await live(december(3));
  expect(readdirSync(paths.backups).sort()).toEqual(namesOf([december(3), december(1)]));
});

/** Every backup, by its bytes and when it was written. */
function contents(folder: string): Record<string, string> {
  const about = (file: string) => `${statSync(file).mtimeMs} ${readFileSync(file).toString('base64')}`;
  return Object.fromEntries(readdirSync(folder).map((name) => [name, about(join(folder, name))]));
}
