import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import {
  backUp,
  isWhole,
  keptBackups,
  listBackups,
  newestGoodBackup,
  setAside,
} from '../../electron/store/backup.ts';
import { backUpDaily } from '../../electron/store/dailyBackup.ts';
import { databaseFault, openDatabase } from '../../electron/store/database.ts';
import { createStore } from '../../electron/store/store.ts';
import { damage } from './damage.ts';
import { hire, write } from './newsroom.ts';
import { fillUp, mountSmallDisk, noSmallDisk } from './smallDisk.ts';
import { temporaryFolder, temporaryProfile, temporaryStore } from './temporaryStore.ts';

const workerFile = join(import.meta.dirname, '../../electron/store/backupWorker.ts');

test('a backup is a whole store with everything written so far, and leaves no half-made file', async () => {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  const id = write(store, hire(store, 'reporter'), { headline: 'Banjir' }, ['Air naik.']);
  expect(await backUp(store.database, paths.backups, '2026-11-22')).toBe(true);
  expect(readdirSync(paths.backups)).toEqual(['newsroom-2026-11-22.sqlite']);

  const copy = openDatabase(join(paths.backups, 'newsroom-2026-11-22.sqlite'));
  expect(createStore(copy).articles.find(id)?.fields.headline).toBe('Banjir');
  copy.close();
});

test('a backup ends while somebody goes on writing, and is of the moment it was begun', async () => {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  const reporter = hire(store, 'reporter');
  write(store, reporter, { headline: 'Banjir' }, Array(1_500).fill('Air naik. '.repeat(200)) as string[]);
  store.database.pragma('wal_checkpoint(TRUNCATE)');
  const reader = openDatabase(paths.database, { readonly: true });
  onTestFinished(() => void reader.close());
  let isDone = false;
  const backup = backUp(reader, paths.backups, '2026-11-22').finally(() => {
    isDone = true;
  });
  let written = 0;
  for (; written < 2_000 && !isDone; written++) {
    write(store, reporter, { headline: `Susul ${written}` });
    await nextTurn();
  }
  expect(await backup).toBe(true);
  expect(written).toBeGreaterThan(1);
  expect(written).toBeLessThan(2_000);
  const copy = openDatabase(join(paths.backups, 'newsroom-2026-11-22.sqlite'));
  expect(copy.prepare('SELECT count(*) FROM article').pluck().get()).toBe(1);
  copy.close();
});

test('the seven newest are kept, one a day', async () => {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  const days = Array.from({ length: 10 }, (_, index) => `2026-11-${String(index + 10)}`);
  for (const day of days) await backUp(store.database, paths.backups, day);
  await backUp(store.database, paths.backups, days.at(-1) as string);
  expect(keptBackups).toBe(7);
  expect(listBackups(paths.backups).map(({ day }) => day)).toEqual(days.slice(-7).reverse());
});

test('the backup before a migration counts as one of its day', async () => {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  await backUp(store.database, paths.backups, '2026-11-21');
  await backUp(store.database, paths.backups, '2026-11-22-before-30');
  await backUp(store.database, paths.backups, '2026-11-22');
  expect(listBackups(paths.backups).map(({ day }) => day)).toEqual([
    '2026-11-22',
    '2026-11-22',
    '2026-11-21',
  ]);
});

test('of two backups of a day the one that was made last is the newer', async () => {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  for (const name of ['2026-11-22', '2026-11-22-before-30', '2026-11-21'])
    await backUp(store.database, paths.backups, name);
  const newestIs = (name: string) =>
    expect(basename(listBackups(paths.backups)[0]?.file ?? '')).toBe(`newsroom-${name}.sqlite`);
  const made = (name: string, at: string) =>
    utimesSync(join(paths.backups, `newsroom-${name}.sqlite`), new Date(at), new Date(at));
  made('2026-11-22', '2026-11-22T08:00:00Z');
  // A program that was renewed at noon kept what was written until then.
  made('2026-11-22-before-30', '2026-11-22T12:00:00Z');
  newestIs('2026-11-22-before-30');
  made('2026-11-22', '2026-11-22T12:00:05Z');
  newestIs('2026-11-22');
});

test('files that are no backups are neither listed nor removed', async () => {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  mkdirSync(paths.backups, { recursive: true });
  const own = join(paths.backups, 'jangan-dihapus.sqlite');
  writeFileSync(own, 'my own copy');
  for (let day = 10; day < 20; day++) await backUp(store.database, paths.backups, `2026-11-${day}`);
  expect(readFileSync(own, 'utf8')).toBe('my own copy');
});

test('a damaged backup is passed over for the newest that is whole', async () => {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  for (const day of ['2026-11-20', '2026-11-21', '2026-11-22'])
    await backUp(store.database, paths.backups, day);
  damage(join(paths.backups, 'newsroom-2026-11-22.sqlite'));
  writeFileSync(join(paths.backups, 'newsroom-2026-11-21.sqlite'), 'not a database at all');
  expect(newestGoodBackup(paths.backups)?.day).toBe('2026-11-20');
  writeFileSync(join(paths.backups, 'newsroom-2026-11-20.sqlite'), '');
  expect(newestGoodBackup(paths.backups)).toBeUndefined();
});

test('a store that is damaged is not taken for a backup, and the good ones stay', async () => {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  const owner = hire(store, 'reporter');
  for (let number = 0; number < 200; number++)
    write(store, owner, { headline: `Berita ${number}` }, ['isi '.repeat(50)]);
  await backUp(store.database, paths.backups, '2026-11-21');
  store.database.pragma('wal_checkpoint(TRUNCATE)');
  const broken = join(temporaryFolder(), 'broken.sqlite');
  copyFileSync(paths.database, broken);
  damage(broken, 40);
  expect(isWhole(broken)).toBe(false);

  const opened = openDatabase(broken, { readonly: true });
  const outcome = await backUp(opened, paths.backups, '2026-11-22').catch(() => false);
  opened.close();
  expect(outcome).toBe(false);
  expect(newestGoodBackup(paths.backups)?.day).toBe('2026-11-21');
  expect(existsSync(join(paths.backups, 'newsroom-2026-11-22.sqlite'))).toBe(false);
});

test.skipIf(noSmallDisk)('a whole backup counts as whole on a full disk too', async () => {
  const { folder, unmount } = mountSmallDisk(4_000);
  onTestFinished(unmount);
  const store = await temporaryStore();
  await backUp(store.database, folder, '2026-11-22');
  expect(readdirSync(folder)).toEqual(['newsroom-2026-11-22.sqlite']);
  fillUp(join(folder, 'holiday.mov'));
  expect(newestGoodBackup(folder)?.day).toBe('2026-11-22');
});

test.skipIf(noSmallDisk)('a backup that finds no room is told as that, and not as damage', async () => {
  const { folder, unmount } = mountSmallDisk(64);
  onTestFinished(unmount);
  const store = await temporaryStore();
  const fault = await backUp(store.database, folder, '2026-11-22').catch(databaseFault);
  expect(fault).toBe('disk-full');
  expect(readdirSync(folder)).toEqual([]);
});

test('a damaged file is moved aside with its side files, byte for byte', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'newsroom.sqlite');
  for (const suffix of ['', '-wal', '-shm']) writeFileSync(file + suffix, `bytes${suffix}`);
  const aside = setAside(file, new Date('2026-11-22T03:04:05.678Z'));
  expect(basename(aside)).toBe('newsroom-damaged-2026-11-22T03-04-05-678Z.sqlite');
  for (const suffix of ['', '-wal', '-shm'])
    expect(readFileSync(aside + suffix, 'utf8')).toBe(`bytes${suffix}`);
  expect(existsSync(file)).toBe(false);
});

test.each([
  { what: 'whole', spoil: () => {}, outcome: 'made' },
  { what: 'damaged where the copy reads it', spoil: (file: string) => damage(file, 40), outcome: 'damaged' },
  { what: 'damaged from its first pages on', spoil: (file: string) => damage(file), outcome: 'damaged' },
])('the daily backup of a store that is $what ends as $outcome', async ({ spoil, outcome }) => {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  const owner = hire(store, 'reporter');
  for (let number = 0; number < 200; number++)
    write(store, owner, { headline: `Berita ${number}` }, ['isi '.repeat(50)]);
  store.database.pragma('wal_checkpoint(TRUNCATE)');
  spoil(paths.database);
  expect(await backUpDaily(paths, workerFile)).toBe(outcome);
  if (outcome === 'made') expect(await backUpDaily(paths, workerFile)).toBe('present');
});
