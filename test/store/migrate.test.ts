import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listBackups } from '../../electron/store/backup.ts';
import { type Database, openDatabase } from '../../electron/store/database.ts';
import { latestVersion, type Migration, migrate, migrations } from '../../electron/store/migrate.ts';
import { openStore } from '../../electron/store/openStore.ts';
import { emptyFields } from '../../shared/article/fields.ts';
import { type ArticleId, type MediaId, newId, type PersonId } from '../../shared/article/ids.ts';
import { paragraph } from './newsroom.ts';
import { temporaryFolder, temporaryProfile } from './temporaryStore.ts';

const personId = newId<PersonId>();
const articleId = newId<ArticleId>();
const mediaId = newId<MediaId>();
const at = '2026-11-22T03:00:00.000Z';
const fields = {
  ...emptyFields({ language: 'id', timeZone: 'Asia/Jakarta', outlet: 'difanews.com' }),
  headline: 'Sawah menunggu air',
  slug: 'sawah-menunggu-air',
};

/** What a program of each shape may have written, in the words of that shape. */
const rows: Record<number, (database: Database) => void> = {
  10: (database) => {
    database.prepare(`INSERT INTO person (id, name, role) VALUES (?, 'Ayu', 'reporter')`).run(personId);
    database
      .prepare(
        'INSERT INTO article (id, fields, owner_id, words, created_at, updated_at) VALUES (?, ?, ?, 3, ?, ?)',
      )
      .run(articleId, JSON.stringify(fields), personId, at, at);
    const block = paragraph('Air datang terlambat');
    database
      .prepare(`INSERT INTO block VALUES (?, ?, 'a0', 'paragraph', ?, 3)`)
      .run(articleId, block.id, JSON.stringify(block));
    database
      .prepare(
        `INSERT INTO event (id, article_id, kind, by_name, at, to_state) VALUES (?, ?, 'created', 'Ayu', ?, 'draft')`,
      )
      .run(newId(), articleId, at);
  },
  20: (database) => {
    rows[10]?.(database);
    database.prepare(`INSERT INTO site VALUES (?, 'local', 'Situs', '', '', ?)`).run(newId(), at);
  },
  30: (database) => rows[20]?.(database),
  40: (database) => {
    rows[20]?.(database);
    database
      .prepare(
        'INSERT INTO article (id, fields, owner_id, created_at, updated_at, trashed_at) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(newId(), JSON.stringify(fields), personId, at, at, at);
  },
  50: (database) => rows[40]?.(database),
  60: (database) => {
    rows[40]?.(database);
    database
      .prepare(
        `INSERT INTO media VALUES (?, 'a1', 'webp', 'png', '[]', 'sawah.png', 'image/png', 9, 3, 2, '', '', '', ?, 0)`,
      )
      .run(mediaId, at);
    database
      .prepare(`INSERT INTO media_use (media_id, site_id, remote_id, url) SELECT ?, id, '5', 'u' FROM site`)
      .run(mediaId);
  },
  70: (database) => rows[40]?.(database),
  80: (database) => rows[40]?.(database),
  90: (database) => rows[40]?.(database),
};

test('what was uploaded before words were told apart is still known, without its words', () => {
  const old = database();
  migrate(
    old,
    migrations.filter(({ version }) => version <= 60),
  );
  rows[60]?.(old);
  migrate(old);
  expect(old.prepare('SELECT media_id, words, remote_id, url FROM media_use').all()).toEqual([
    { media_id: mediaId, words: '', remote_id: '5', url: 'u' },
  ]);
});

test.each([40, 50])('what was indexed with less at version %i is indexed once more', (before) => {
  const old = database();
  migrate(
    old,
    migrations.filter(({ version }) => version <= before),
  );
  rows[40]?.(old);
  migrate(old);
  expect(old.prepare('SELECT seq FROM search_pending').pluck().all()).toEqual(
    old.prepare('SELECT seq FROM article').pluck().all(),
  );
});

function database(file = join(temporaryFolder(), 'newsroom.sqlite')): Database {
  const opened = openDatabase(file);
  onTestFinished(() => void opened.close());
  return opened;
}

test.each(migrations.map(({ version }) => version))(
  'rows written at version %i are all there after migrating on',
  async (version) => {
    const paths = temporaryProfile();
    mkdirSync(paths.folder, { recursive: true });
    const old = openDatabase(paths.database);
    migrate(
      old,
      migrations.filter((step) => step.version <= version),
    );
    rows[version]?.(old);
    old.close();

    const outcome = await openStore(paths);
    if (!outcome.ok) throw new Error(outcome.failure.code);
    const { store } = outcome;
    onTestFinished(() => store.close());
    expect(store.database.pragma('user_version', { simple: true })).toBe(latestVersion);
    expect(store.articles.find(articleId)).toMatchObject({
      fields,
      words: 3,
      ownerName: 'Ayu',
      state: 'draft',
    });
    expect(store.blocks.ofArticle(articleId).map(({ block }) => block)).toMatchObject([
      { type: 'paragraph', content: [{ text: 'Air datang terlambat' }] },
    ]);
    expect(store.events.ofArticle(articleId)).toMatchObject([{ kind: 'created', by: 'Ayu' }]);
    expect(store.database.pragma('foreign_key_check')).toEqual([]);
    expect(listBackups(paths.backups)).toHaveLength(version < latestVersion ? 1 : 0);
  },
);

test('every version has rows to migrate from', () => {
  expect(Object.keys(rows).map(Number)).toEqual(migrations.map(({ version }) => version));
});

test('a database from a newer program is refused, and not a byte of it changes', () => {
  const file = join(temporaryFolder(), 'newsroom.sqlite');
  const opened = database(file);
  migrate(opened);
  opened.pragma(`user_version = ${latestVersion + 10}`);
  opened.pragma('wal_checkpoint(TRUNCATE)');
  const before = readFileSync(file);
  expect(migrate(opened)).toEqual({
    ok: false,
    code: 'newer',
    found: latestVersion + 10,
    known: latestVersion,
  });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test.each([
  { what: 'twice the same', versions: [10, 10] },
  { what: 'backwards', versions: [20, 10] },
  { what: 'starting at zero', versions: [0, 10] },
  { what: 'with a fraction', versions: [10, 10.5] },
])('steps that come $what are refused before anything is done', ({ versions }) => {
  const opened = database();
  const done: number[] = [];
  const steps = versions.map((version): Migration => ({ version, up: () => done.push(version) }));
  expect(() => migrate(opened, steps)).toThrow(/does not come after/);
  expect(done).toEqual([]);
});

test('a step that fails leaves the database at the step before it', () => {
  const opened = database();
  const steps: Migration[] = [
    { version: 10, up: (one) => one.exec('CREATE TABLE kept (id TEXT) STRICT') },
    {
      version: 20,
      up: (one) => {
        one.exec('CREATE TABLE half (id TEXT) STRICT');
        throw new Error('the power went');
      },
    },
  ];
  expect(() => migrate(opened, steps)).toThrow('the power went');
  expect(opened.pragma('user_version', { simple: true })).toBe(10);
  const tables = opened.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
  expect(tables).toEqual(['kept']);
});

test('every table of the newest shape is strict', () => {
  const opened = database();
  migrate(opened);
  const loose = (
    opened.pragma('table_list') as { name: string; type: string; strict: number; schema: string }[]
  )
    .filter(({ schema, type, name }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'))
    .filter(({ strict }) => strict === 0);
  expect(loose).toEqual([]);
});
