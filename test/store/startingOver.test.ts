import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backUp, newestGoodBackup } from '../../electron/store/backup.ts';
import { backUpDaily } from '../../electron/store/dailyBackup.ts';
import { openStore, type ProfilePaths, profilePaths } from '../../electron/store/openStore.ts';
import { restoreBackup, startAnew } from '../../electron/store/startOver.ts';
import type { Store } from '../../electron/store/store.ts';
import { suspectDamage } from '../../electron/store/suspicion.ts';
import { isWalDamaged } from '../../electron/store/walDamage.ts';
import { damageIndex, damageTable, overwrite } from './damage.ts';
import { hire, write } from './newsroom.ts';
import { fillUp, mountSmallDisk, noSmallDisk } from './smallDisk.ts';
import { temporaryFolder, temporaryProfile } from './temporaryStore.ts';

const workerFile = join(import.meta.dirname, '../../electron/store/backupWorker.ts');
const stories = 50;

async function opened(paths: ProfilePaths): Promise<Store> {
  const outcome = await openStore(paths);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.store;
}

/** A store with some stories and a backup of them. */
async function filled(paths: ProfilePaths): Promise<void> {
  const store = await opened(paths);
  const owner = hire(store, 'reporter');
  for (let number = 0; number < stories; number++)
    write(store, owner, { headline: `Berita ${number}` }, ['isi '.repeat(50)]);
  await backUp(store.database, paths.backups, '2026-11-22');
  store.close();
}

async function storiesIn(paths: ProfilePaths): Promise<number> {
  const store = await opened(paths);
  const { all } = store.articles.counts(hire(store, 'editor').id);
  store.close();
  return all;
}

test('damage that the backup met is found by the next start, though it would open', async () => {
  const paths = temporaryProfile();
  await filled(paths);
  damageTable(paths.database, 'block');
  (await opened(paths)).close();
  expect(await backUpDaily(paths, workerFile)).toBe('damaged');
  expect(await openStore(paths)).toMatchObject({ ok: false, failure: { code: 'damaged' } });

  restoreBackup(paths, newestGoodBackup(paths.backups) as { file: string; day: string });
  expect(existsSync(paths.suspicion)).toBe(false);
  expect(await storiesIn(paths)).toBe(stories);
});

test.each([
  { what: 'its words', id: '> 100' },
  { what: 'its structure', id: '= 10' },
])('damage in the search index alone, in $what, is mended, and is no damaged newsroom', async ({ id }) => {
  const paths = temporaryProfile();
  await filled(paths);
  const before = await opened(paths);
  while (before.search.indexPending(50));
  before.close();
  damageIndex(paths.database, id);
  expect(await backUpDaily(paths, workerFile)).toBe('damaged');

  const store = await opened(paths);
  onTestFinished(() => store.close());
  expect(store.search.find('berita', stories + 1)).toHaveLength(stories);
  expect(existsSync(paths.suspicion)).toBe(false);
  expect(await backUpDaily(paths, workerFile)).toBe('made');
});

test('damage in the search index and elsewhere is a damaged newsroom, and is not touched', async () => {
  const paths = temporaryProfile();
  await filled(paths);
  damageIndex(paths.database, '= 10');
  damageTable(paths.database, 'block');
  suspectDamage(paths.suspicion);
  const before = readFileSync(paths.database);
  expect(await openStore(paths)).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  expect(readFileSync(paths.database)).toEqual(before);
});

test('a store that was suspected and is whole is opened, and suspected no more', async () => {
  const paths = temporaryProfile();
  await filled(paths);
  suspectDamage(paths.suspicion);
  expect(await storiesIn(paths)).toBe(stories);
  expect(existsSync(paths.suspicion)).toBe(false);
});

test.each([
  { what: 'gone', lose: (file: string) => rmSync(file) },
  { what: 'empty', lose: (file: string) => truncateSync(file) },
])('a store that is $what while there are backups is not begun anew in silence', async ({ lose }) => {
  const paths = temporaryProfile();
  await filled(paths);
  lose(paths.database);
  expect(await openStore(paths)).toEqual({ ok: false, failure: { code: 'missing' } });
  restoreBackup(paths, newestGoodBackup(paths.backups) as { file: string; day: string });
  expect(await storiesIn(paths)).toBe(stories);
});

test('the backups of a store that was given up are not pushed out by those of the new one', async () => {
  const paths = temporaryProfile();
  await filled(paths);
  rmSync(paths.database);
  startAnew(paths);
  expect(await storiesIn(paths)).toBe(0);
  const aside = readdirSync(paths.folder).find((name) => name.startsWith('backups-until-'));
  expect(newestGoodBackup(join(paths.folder, aside as string))?.day).toBe('2026-11-22');
});

test.skipIf(noSmallDisk)('a backup that finds no room leaves the store where it was', async () => {
  const { folder, unmount } = mountSmallDisk(16_000);
  onTestFinished(unmount);
  const paths = profilePaths(join(folder, 'profile'));
  await filled(paths);
  fillUp(join(folder, 'holiday.mov'));
  const before = readdirSync(paths.folder);
  const backup = newestGoodBackup(paths.backups);
  expect(() => restoreBackup(paths, backup as { file: string; day: string })).toThrow(/ENOSPC/);
  expect(readdirSync(paths.folder)).toEqual(before);
});

/** A profile as it lies on the disk after a power cut: its last stories are in the log only. */
async function cutOff(): Promise<ProfilePaths> {
  const paths = temporaryProfile();
  const left = profilePaths(join(temporaryFolder(), 'left'));
  mkdirSync(left.folder);
  const store = await opened(paths);
  const owner = hire(store, 'reporter');
  for (let number = 0; number < stories; number++) write(store, owner, { headline: `Berita ${number}` });
  for (const part of ['', '-wal']) copyFileSync(paths.database + part, left.database + part);
  store.close();
  return left;
}

test('a damaged log is kept with its database before SQLite drops what it cannot read', async () => {
  const paths = await cutOff();
  const log = `${paths.database}-wal`;
  overwrite(log, 100_000, 200);
  const before = ['', '-wal'].map((part) => readFileSync(paths.database + part));
  const outcome = await openStore(paths);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  outcome.store.close();
  expect(['', '-wal'].map((part) => readFileSync(`${outcome.kept}${part}`))).toEqual(before);

  const again = await openStore(paths);
  if (!again.ok) throw new Error(again.failure.code);
  again.store.close();
  expect(again.kept).toBeUndefined();
});

test.each([
  { what: 'its header', at: 4, damaged: true },
  { what: 'the salt of a frame', at: 32 + 4120 * 3 + 8, damaged: true },
  { what: 'a page', at: 32 + 4120 * 7 + 1000, damaged: true },
  { what: 'its last frame, as a power cut would leave it', at: -2000, damaged: false },
  { what: 'nothing', at: undefined, damaged: false },
])('a log with damage in $what is told so: $damaged', async ({ at, damaged }) => {
  const log = `${(await cutOff()).database}-wal`;
  if (at !== undefined) overwrite(log, at < 0 ? readFileSync(log).length + at : at, 8);
  expect(isWalDamaged(log)).toBe(damaged);
});

test('a log that was begun anew over an older one is whole', async () => {
  const paths = temporaryProfile();
  const store = await opened(paths);
  const owner = hire(store, 'reporter');
  for (let number = 0; number < stories; number++) write(store, owner, { headline: `Berita ${number}` });
  store.database.pragma('wal_checkpoint(RESTART)');
  write(store, owner, { headline: 'Sesudahnya' });
  expect(isWalDamaged(`${paths.database}-wal`)).toBe(false);
  store.close();
  expect(isWalDamaged(`${paths.database}-wal`)).toBe(false);
});

test('an empty log is whole', () => {
  const log = join(temporaryFolder(), 'newsroom.sqlite-wal');
  writeFileSync(log, '');
  expect(isWalDamaged(log)).toBe(false);
});
