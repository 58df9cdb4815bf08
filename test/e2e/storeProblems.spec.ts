import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { backUp, isWhole, today } from '../../electron/store/backup.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { latestVersion } from '../../electron/store/migrate.ts';
import { openStore, profilePaths } from '../../electron/store/openStore.ts';
import { launch } from '../../scripts/demo/startApp.mjs';
import type { Person } from '../../shared/ipc/records.ts';
import { damage, damageTable, overwrite } from '../store/damage.ts';
import { write } from '../store/newsroom.ts';
import { closeApp, expect, test } from './launch.ts';
import { answering, stubDialogs } from './nativeMessages.ts';
import { prepareProfile, readStore } from './profile.ts';

const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const damagedFiles = (profile: string): string[] =>
  readdirSync(profile).filter((name) => /^newsroom-damaged-.*\.sqlite$/.test(name));

/** Starts the app when it is not going to show a window, and waits until it has ended. */
async function startAndEnd(profile: string): Promise<void> {
  const app = await launch({ profile, preload: [stubDialogs] }).catch(() => undefined);
  if (!app) return;
  const child = app.process();
  if (child && child.exitCode === null) await new Promise((done) => child.once('exit', done));
}

test.describe.configure({ mode: 'serial' });

test.beforeEach(async ({ profile }) => {
  await prepareProfile(profile, (store, people) => {
    write(store, people.reporter, { headline: 'Di cadangan' }, ['Air naik.']);
  });
});

test('a newsroom written by a newer program is told so and left as it is', async ({ profile }) => {
  const { database } = profilePaths(profile);
  const opened = openDatabase(database);
  opened.pragma(`user_version = ${latestVersion + 10}`);
  opened.close();
  const before = hash(database);
  const messages = answering(profile, [0]);
  await startAndEnd(profile);
  expect(messages()).toEqual([
    expect.objectContaining({ type: 'error', message: expect.stringMatching(/newer Dateline/) }),
  ]);
  expect(messages()[0]?.detail).toContain(database);
  expect(messages()[0]?.detail).toContain('Nothing was changed');
  expect(hash(database)).toBe(before);
});

test('a damaged newsroom is kept when one chooses to quit', async ({ profile }) => {
  const { database } = profilePaths(profile);
  damage(database);
  const before = hash(database);
  const messages = answering(profile, [0]);
  await startAndEnd(profile);
  expect(messages()).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(/damaged/),
      buttons: ['Quit', 'Start with an empty newsroom'],
    }),
  ]);
  expect(hash(database)).toBe(before);
});

test('a damaged newsroom is put aside and the newest whole backup restored', async ({ open, profile }) => {
  const { database, backups } = profilePaths(profile);
  const opened = openDatabase(database);
  for (const day of ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']) {
    await backUp(opened, backups, day);
  }
  opened.close();
  damage(join(backups, 'newsroom-2026-11-22.sqlite'));
  // Of a program that is newer than this one, which cannot open it.
  const newer = new BetterSqlite3(join(backups, 'newsroom-2026-11-23.sqlite'));
  newer.pragma('user_version = 9000');
  newer.close();
  damage(database);
  const before = hash(database);
  const messages = answering(profile, [2]);
  const { desk } = await open({ preload: [stubDialogs] });
  await expect(desk.row('Di cadangan')).toBeVisible();
  expect(messages()[0]?.buttons).toEqual([
    'Quit',
    'Start with an empty newsroom',
    'Restore the backup of 21 November 2026',
  ]);
  expect(messages()[0]?.detail).toContain('The last whole backup is of 21 November 2026;');
  const [aside] = damagedFiles(profile);
  expect(hash(join(profile, aside as string))).toBe(before);
  expect(readStore(profile, (store) => store.pragma('integrity_check', { simple: true }))).toBe('ok');
});

test('a damaged newsroom without a backup is put aside, and one starts anew', async ({ open, profile }) => {
  const { database } = profilePaths(profile);
  damage(database);
  const before = hash(database);
  answering(profile, [1]);
  const { page } = await open({ preload: [stubDialogs] });
  await expect(page.locator('.list .empty')).toBeVisible();
  await expect(page.locator('.person-switch strong')).toHaveText('Redaksi');
  const [aside] = damagedFiles(profile);
  expect(hash(join(profile, aside as string))).toBe(before);
});

test('a newsroom whose file is gone is restored from a backup', async ({ open, profile }) => {
  const { database, backups } = profilePaths(profile);
  const opened = openDatabase(database);
  await backUp(opened, backups, '2026-11-20');
  opened.close();
  rmSync(database);
  const messages = answering(profile, [2]);
  const { desk } = await open({ preload: [stubDialogs] });
  await expect(desk.row('Di cadangan')).toBeVisible();
  expect(messages()).toEqual([
    expect.objectContaining({ message: expect.stringMatching(/missing or empty/) }),
  ]);
});

test('one is told when what was written last cannot be read, and where it is kept', async ({
  open,
  profile,
}) => {
  const { database } = profilePaths(profile);
  const outcome = await openStore(profilePaths(profile));
  if (!outcome.ok) throw new Error(outcome.failure.code);
  const [owner] = outcome.store.people.all();
  for (let number = 0; number < 10; number++)
    write(outcome.store, owner as Person, { headline: `${number}` });
  const log = readFileSync(`${database}-wal`);
  const file = readFileSync(database);
  outcome.store.close();
  writeFileSync(database, file);
  writeFileSync(`${database}-wal`, log);
  overwrite(`${database}-wal`, 50_000, 200);
  const messages = answering(profile, [0]);
  const { desk } = await open({ preload: [stubDialogs] });
  await expect(desk.row('Di cadangan')).toBeVisible();
  const [aside] = damagedFiles(profile);
  expect(messages()).toEqual([
    expect.objectContaining({ type: 'warning', detail: expect.stringContaining(aside as string) }),
  ]);
});

test('the file of another program is told so and left as it is', async ({ profile }) => {
  const { database } = profilePaths(profile);
  rmSync(database);
  const other = openDatabase(database);
  other.exec('CREATE TABLE recipe (id TEXT)');
  other.close();
  const before = hash(database);
  const messages = answering(profile, [0]);
  await startAndEnd(profile);
  expect(messages()).toEqual([expect.objectContaining({ message: expect.stringMatching(/not a newsroom/) })]);
  expect(hash(database)).toBe(before);
});

test('what nobody foresaw at the start is told, with where it is written down', async ({ profile }) => {
  const { database } = profilePaths(profile);
  const opened = openDatabase(database);
  opened.exec('ALTER TABLE setting RENAME TO moved');
  opened.close();
  const messages = answering(profile, [0]);
  await startAndEnd(profile);
  expect(messages()).toEqual([
    expect.objectContaining({ type: 'error', message: 'Dateline cannot start', buttons: ['Quit'] }),
  ]);
  expect(messages()[0]?.detail).toContain(join(profile, 'dateline.log'));
  expect(readFileSync(join(profile, 'dateline.log'), 'utf8')).toContain('no such table: setting');
});

test('a newsroom that is open is backed up, and the copy is whole', async ({ open, profile }) => {
  const { backups } = profilePaths(profile);
  const madeToday = [`newsroom-${today()}.sqlite`];
  const { app } = await open();
  await expect.poll(() => listFiles(backups), { timeout: 30_000 }).toEqual(madeToday);
  await closeApp(app);
  expect(isWhole(join(backups, ...madeToday))).toBe(true);
});

test('one is told when the backup finds damage in a newsroom that is open, and offered the last whole one after', async ({
  open,
  profile,
}) => {
  const { database, backups } = profilePaths(profile);
  const whole = openDatabase(database);
  await backUp(whole, backups, '2026-11-20');
  whole.close();
  damageTable(database, 'version');
  const messages = answering(profile, [0]);
  const { app } = await open({ preload: [stubDialogs] });
  await expect.poll(messages, { timeout: 30_000 }).toHaveLength(1);
  expect(messages()[0]).toMatchObject({ type: 'warning', message: expect.stringMatching(/damaged/) });
  expect(messages()[0]?.detail).toContain('start it again to restore a backup');
  expect(listFiles(backups)).toEqual(['newsroom-2026-11-20.sqlite']);
  await closeApp(app);

  process.env.DATELINE_ANSWERS = '2';
  const { desk } = await open({ preload: [stubDialogs] });
  await expect(desk.row('Di cadangan')).toBeVisible();
  expect(messages()[1]?.buttons).toContain('Restore the backup of 20 November 2026');
  expect(readStore(profile, (store) => store.pragma('integrity_check', { simple: true }))).toBe('ok');
});

test('a file in the place of the backups is told when the newsroom is damaged, and left as it is', async ({
  profile,
}) => {
  const { database, backups } = profilePaths(profile);
  damage(database);
  writeFileSync(backups, 'mine');
  const before = hash(database);
  const messages = answering(profile, [0]);
  await startAndEnd(profile);
  expect(messages()).toEqual([
    expect.objectContaining({ message: 'The folder cannot be made', buttons: ['Quit', 'Try again'] }),
  ]);
  expect(messages()[0]?.detail).toContain(`${backups}\n`);
  expect([hash(database), readFileSync(backups, 'utf8')]).toEqual([before, 'mine']);
});

test.describe('while the newsroom is open', () => {
  test.use({ allowedErrors: /error backup: .*EEXIST/ });

  test('a file in the place of the backups is told when the daily one cannot be made, and left as it is', async ({
    open,
    profile,
  }) => {
    const { backups } = profilePaths(profile);
    writeFileSync(backups, 'mine');
    const messages = answering(profile, [0]);
    await open({ preload: [stubDialogs] });
    await expect.poll(messages, { timeout: 30_000 }).toHaveLength(1);
    expect(messages()[0]).toMatchObject({ type: 'warning', message: 'No backup can be made' });
    expect(messages()[0]?.detail).toContain(`${backups}\n`);
    expect(readFileSync(backups, 'utf8')).toBe('mine');
  });
});

const listFiles = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
