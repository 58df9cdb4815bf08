import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tryFolder } from '../../electron/app/tryFolder.ts';
import { saveBlocks } from '../../electron/articles/save.ts';
import { backUp, listBackups } from '../../electron/store/backup.ts';
import { databaseFault, openDatabase } from '../../electron/store/database.ts';
import { latestVersion, migrate, migrations } from '../../electron/store/migrate.ts';
import { openStore, type ProfilePaths, profilePaths } from '../../electron/store/openStore.ts';
import { damage, damageTable, overwrite } from './damage.ts';
import { hire, paragraph, placed, write } from './newsroom.ts';
import { fillUp, mountReadOnly, mountSmallDisk, noSmallDisk, remountReadOnly } from './smallDisk.ts';
import { temporaryProfile } from './temporaryStore.ts';

/** A store with some articles in it, closed, and a backup of it where one is wanted. */
async function filled(paths: ProfilePaths, hasBackup = false): Promise<void> {
  const outcome = await openStore(paths);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  const owner = hire(outcome.store, 'reporter');
  for (let number = 0; number < 50; number++)
    write(outcome.store, owner, { headline: `Berita ${number}` }, ['Isi.']);
  if (hasBackup) await backUp(outcome.store.database, paths.backups, '2026-11-22');
  outcome.store.close();
}

/** Opens a store, which brings it up to date, and closes it. */
async function open(paths: ProfilePaths): Promise<void> {
  const outcome = await openStore(paths);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  outcome.store.close();
}

function versionOf(file: string): number {
  const database = openDatabase(file, { readonly: true });
  const version = database.pragma('user_version', { simple: true }) as number;
  database.close();
  return version;
}

/** A small disk that is gone when the test is over. */
function smallDisk(kilobytes: number): string {
  const { folder, unmount } = mountSmallDisk(kilobytes);
  onTestFinished(unmount);
  return folder;
}

/** Every file of a folder that has anything in it, by a hash of its bytes. The shared memory of SQLite is no content. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('-shm') && statSync(join(folder, entry.name)).size > 0,
  );
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(files.map(({ name }) => [name, hash(name)]));
}

test('a first start makes the folder and an empty store', async () => {
  const paths = temporaryProfile();
  await filled(paths);
  const again = await openStore(paths);
  if (!again.ok) throw new Error(again.failure.code);
  onTestFinished(() => again.store.close());
  expect(again.store.database.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(again.store.database.pragma('synchronous', { simple: true })).toBe(2);
  expect(again.store.database.pragma('user_version', { simple: true })).toBe(latestVersion);
});

test.skipIf(process.platform === 'win32')(
  'a profile that the program makes is no other user’s to read, and one that is there stays as it is',
  async () => {
    const mode = (folder: string) => statSync(folder).mode & 0o777;
    const made = temporaryProfile();
    await open(made);
    expect(mode(made.folder)).toBe(0o700);

    const kept = temporaryProfile();
    mkdirSync(kept.folder, { recursive: true });
    chmodSync(kept.folder, 0o750);
    const own = join(kept.folder, 'electron');
    expect(tryFolder(own)).toBeUndefined();
    await open(kept);
    expect([mode(kept.folder), mode(own)]).toEqual([0o750, 0o700]);

    const chosen = temporaryProfile();
    expect(tryFolder(join(chosen.folder, 'electron'))).toBeUndefined();
    expect(mode(chosen.folder)).toBe(0o700);
  },
);

test('a database written by a newer program is refused and not touched', async () => {
  const paths = temporaryProfile();
  await filled(paths);
  const database = openDatabase(paths.database);
  database.pragma(`user_version = ${latestVersion + 1}`);
  database.close();
  const before = contents(paths.folder);
  expect(await openStore(paths)).toEqual({
    ok: false,
    failure: { code: 'newer', found: latestVersion + 1, known: latestVersion },
  });
  expect(contents(paths.folder)).toEqual(before);
});

test.each([
  { what: 'is no database', spoil: (file: string) => writeFileSync(file, 'once upon a time '.repeat(500)) },
  { what: 'has lost its pages', spoil: (file: string) => damage(file) },
])('a file that $what is told as damaged and not touched', async ({ spoil }) => {
  const paths = temporaryProfile();
  await filled(paths);
  spoil(paths.database);
  const before = contents(paths.folder)['newsroom.sqlite'];
  expect(await openStore(paths)).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  expect(contents(paths.folder)['newsroom.sqlite']).toBe(before);
});

test.each([
  ['without backups', false],
  ['with backups', true],
])('a file of which a few bytes are left, %s, is damaged, and not begun anew', async (_what, hasBackups) => {
  for (const bytes of [1, 14, 15, 99, 100, 4096]) {
    const paths = temporaryProfile();
    await filled(paths, hasBackups);
    truncateSync(paths.database, bytes);
    const before = contents(paths.folder);
    expect([bytes, await openStore(paths)]).toMatchObject([
      bytes,
      { ok: false, failure: { code: 'damaged' } },
    ]);
    expect(contents(paths.folder)).toEqual(before);
  }
});

test('a database without any table is begun anew only while there are no backups', async () => {
  const paths = temporaryProfile();
  await filled(paths, true);
  rmSync(paths.database);
  openDatabase(paths.database).close();
  expect(statSync(paths.database).size).toBeGreaterThan(0);
  const before = contents(paths.folder);
  expect(await openStore(paths)).toEqual({ ok: false, failure: { code: 'missing' } });
  expect(contents(paths.folder)).toEqual(before);
  rmSync(paths.backups, { recursive: true });
  await open(paths);
});

test('a file in the place of the backups keeps no store from being opened', async () => {
  const paths = temporaryProfile();
  await filled(paths);
  writeFileSync(paths.backups, 'mine');
  await open(paths);
});

test('a folder in the place of the file is told as that, and not as a disk that does not read', async () => {
  const paths = temporaryProfile();
  mkdirSync(join(paths.database, 'mine'), { recursive: true });
  expect(await openStore(paths)).toEqual({ ok: false, failure: { code: 'folder-in-place' } });
  expect(readdirSync(paths.folder)).toEqual(['newsroom.sqlite']);
});

test('a store that another program is writing to is told as locked', { timeout: 30_000 }, async () => {
  const paths = temporaryProfile();
  await filled(paths);
  const other = openDatabase(paths.database);
  onTestFinished(() => void other.close());
  other.exec('BEGIN EXCLUSIVE');
  expect(await openStore(paths)).toMatchObject({ ok: false, failure: { code: 'locked' } });
});

test.skipIf(noSmallDisk)('a store on a disk that cannot be written is told as read-only', async () => {
  const folder = smallDisk(4_000);
  const paths = profilePaths(join(folder, 'profile'));
  await filled(paths);
  const before = contents(paths.folder);
  remountReadOnly(folder);
  expect(await openStore(paths)).toMatchObject({ ok: false, failure: { code: 'read-only' } });
  expect(contents(paths.folder)).toEqual(before);
});

test.skipIf(noSmallDisk)('a store whose file alone cannot be written is told as read-only', async () => {
  const paths = temporaryProfile();
  await filled(paths);
  onTestFinished(mountReadOnly(paths.database));
  expect(await openStore(paths)).toMatchObject({ ok: false, failure: { code: 'read-only' } });
});

test.each([0, 10, latestVersion + 1])(
  'the file of another program, at its version %i, is told as such and not touched',
  async (version) => {
    const paths = temporaryProfile();
    mkdirSync(paths.folder, { recursive: true });
    const other = openDatabase(paths.database);
    other.exec(`CREATE TABLE recipe (id TEXT); PRAGMA user_version = ${version}`);
    other.close();
    const before = contents(paths.folder);
    expect(await openStore(paths)).toEqual({ ok: false, failure: { code: 'foreign' } });
    expect(contents(paths.folder)).toEqual(before);
  },
);

test.skipIf(process.platform !== 'linux')('a disk that does not read is told as such', async () => {
  const paths = temporaryProfile();
  mkdirSync(paths.folder, { recursive: true });
  // Nothing is mapped at its beginning, and reading there is an input error.
  symlinkSync('/proc/self/mem', paths.database);
  expect(await openStore(paths)).toMatchObject({ ok: false, failure: { code: 'unreadable' } });
});

test.skipIf(noSmallDisk)('a first start on a full disk is told as such', async () => {
  const folder = smallDisk(64);
  writeFileSync(join(folder, 'holiday.mov'), Buffer.alloc(40_000));
  const outcome = await openStore(profilePaths(join(folder, 'profile')));
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
});

test.skipIf(noSmallDisk)(
  'a save on a full disk fails as a whole, and goes well once there is room',
  async () => {
    const folder = smallDisk(3_000);
    const outcome = await openStore(profilePaths(join(folder, 'profile')));
    if (!outcome.ok) throw new Error(outcome.failure.code);
    const { store } = outcome;
    onTestFinished(() => store.close());
    const id = write(store, hire(store, 'reporter'), { headline: 'Banjir' }, ['Air naik.']);
    const ballast = join(folder, 'holiday.mov');
    const before = store.blocks.ofArticle(id);
    fillUp(ballast);

    let fault: unknown;
    const long = placed(Array.from({ length: 40 }, () => paragraph('kata '.repeat(2_000))));
    try {
      saveBlocks(store, 'reporter', id, { put: long, remove: [] });
    } catch (error) {
      fault = error;
    }
    expect(databaseFault(fault)).toBe('disk-full');
    expect(store.blocks.ofArticle(id)).toEqual(before);

    rmSync(ballast);
    expect(saveBlocks(store, 'reporter', id, { put: long, remove: [] }).ok).toBe(true);
    expect(store.database.pragma('integrity_check', { simple: true })).toBe('ok');
  },
);

test('an old store is backed up before it is brought up to date', async () => {
  const paths = temporaryProfile();
  mkdirSync(paths.folder, { recursive: true });
  const old = openDatabase(paths.database);
  migrate(old, [{ version: 10, up: (database) => database.exec('CREATE TABLE person (id TEXT) STRICT') }]);
  old.close();
  await openStore(paths).catch(() => undefined);
  const [backup] = readdirSync(paths.backups);
  expect(backup).toMatch(/^newsroom-\d{4}-\d{2}-\d{2}-before-20\.sqlite$/);
  expect(versionOf(join(paths.backups, backup as string))).toBe(10);
});

test('a store whose bringing up to date was cut short does not overwrite the backup of before', async () => {
  const paths = temporaryProfile();
  mkdirSync(paths.folder, { recursive: true });
  const old = openDatabase(paths.database);
  migrate(old, migrations.slice(0, 3));
  old.close();
  const whole = readFileSync(paths.database);
  await open(paths);
  const [before] = listBackups(paths.backups);
  // As it lies on the disk when the program is ended after the step to 40.
  writeFileSync(paths.database, whole);
  const half = openDatabase(paths.database);
  migrate(half, migrations.slice(0, 4));
  half.close();
  await open(paths);
  const versions = listBackups(paths.backups).map(({ file }) => versionOf(file));
  expect(versions.toSorted((a, b) => a - b)).toEqual([30, 40]);
  expect(versionOf(before?.file ?? '')).toBe(30);
});

test('a file in the place of the backups is told as that when an old store is to be backed up, and nothing is touched', async () => {
  const paths = temporaryProfile();
  mkdirSync(paths.folder, { recursive: true });
  const old = openDatabase(paths.database);
  migrate(old, migrations.slice(0, -1));
  old.close();
  writeFileSync(paths.backups, 'mine');
  const before = contents(paths.folder);
  expect(await openStore(paths)).toEqual({
    ok: false,
    failure: { code: 'no-folder', place: paths.backups },
  });
  expect(contents(paths.folder)).toEqual(before);
});

test('a file in the place of the backups is told as that when the store is gone and they are looked for', async () => {
  const paths = temporaryProfile();
  mkdirSync(paths.folder, { recursive: true });
  writeFileSync(paths.backups, 'mine');
  expect(await openStore(paths)).toEqual({
    ok: false,
    failure: { code: 'no-folder', place: paths.backups },
  });
  expect(readdirSync(paths.folder)).toEqual(['backups']);
  expect(readFileSync(paths.backups, 'utf8')).toBe('mine');
});

test('an old store whose backup does not come out whole is told as damaged, and not brought up to date', async () => {
  const paths = temporaryProfile();
  mkdirSync(paths.folder, { recursive: true });
  const old = openDatabase(paths.database);
  migrate(old, migrations.slice(0, -1));
  old.close();
  damageTable(paths.database, 'version');
  const before = contents(paths.folder);
  expect(await openStore(paths)).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  expect(contents(paths.folder)).toEqual(before);
  expect(readdirSync(paths.backups)).toEqual([]);
});

test.each(['person', 'setting', 'site', 'article'])(
  'damage in the table %s is met at the start',
  async (table) => {
    const paths = temporaryProfile();
    await filled(paths);
    damageTable(paths.database, table);
    const before = contents(paths.folder);
    expect(await openStore(paths)).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    expect(contents(paths.folder)).toEqual(before);
  },
);

test.each([
  ['of its version', 60],
  ['of its format', 47],
])('damage in the header, in the number %s, is told as damage', async (_what, byte) => {
  const paths = temporaryProfile();
  await filled(paths);
  overwrite(paths.database, byte, 1);
  const before = contents(paths.folder);
  expect(await openStore(paths)).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  expect(contents(paths.folder)).toEqual(before);
});
