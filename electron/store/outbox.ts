import * as v from 'valibot';
import {
  type ArticleId,
  newId,
  type OutboxId,
  type SiteId,
  versionIdSchema,
} from '../../shared/article/ids.ts';
import { integerSchema } from '../../shared/integer.ts';
import { type OutboxEntry, outboxEntrySchema } from '../../shared/ipc/records.ts';
import { replacesOlder } from '../../shared/ipc/replaces.ts';
import type { Database } from './database.ts';

const outboxRowSchema = v.strictObject({
  ...outboxEntrySchema.entries,
  versionId: v.nullable(versionIdSchema),
  /** The article's revision that is being sent. */
  revision: integerSchema,
  by: v.string(),
});
/** A piece of work of the outbox, with what the window need not know. */
export type OutboxRow = v.InferOutput<typeof outboxRowSchema>;

export type NewOutboxRow = Pick<
  OutboxRow,
  'articleId' | 'siteId' | 'intent' | 'versionId' | 'revision' | 'by'
>;

/** What changes in a row while it is worked on. */
export type OutboxChange = Partial<
  Pick<OutboxRow, 'state' | 'step' | 'progress' | 'attempts' | 'nextTryAt' | 'errorCode' | 'errorDetail'>
>;

const select = `
  SELECT outbox.id, outbox.rowid AS sequence, outbox.article_id AS articleId,
    json_extract(article.fields, '$.headline') AS headline, article.sample AS ofSample, outbox.site_id AS siteId,
    site.name AS siteName, outbox.intent, outbox.state, outbox.step, outbox.progress, outbox.attempts,
    outbox.next_try_at AS nextTryAt, outbox.error_code AS errorCode, outbox.error_detail AS errorDetail,
    publication.url, outbox.created_at AS createdAt, outbox.updated_at AS updatedAt,
    outbox.version_id AS versionId, outbox.revision, outbox.by_name AS "by"
  FROM outbox JOIN article ON article.id = outbox.article_id JOIN site ON site.id = outbox.site_id
    LEFT JOIN publication ON publication.article_id = outbox.article_id AND publication.site_id = outbox.site_id
      AND publication.status = 'published' AND outbox.state = 'done' AND outbox.intent <> 'unpublish'`;

const open = "outbox.state IN ('waiting', 'sending', 'retrying')";

/** What is to be sent, written down before it is sent. */
export function outboxQueries(database: Database) {
  const insert = database.prepare(`
    INSERT INTO outbox (id, article_id, site_id, intent, state, version_id, revision, by_name, created_at, updated_at)
    VALUES (@id, @articleId, @siteId, @intent, 'waiting', @versionId, @revision, @by, @at, @at)`);
  const one = database.prepare(`${select} WHERE outbox.id = ?`);
  const recent = database.prepare(`${select} ORDER BY (${open}) DESC, outbox.rowid DESC LIMIT ?`);
  const opened = database.prepare(`${select} WHERE ${open} ORDER BY outbox.rowid`);
  const since = database.prepare(
    `${select} WHERE outbox.article_id = ? AND outbox.site_id = ? AND outbox.rowid > ?`,
  );
  const openOf = database
    .prepare(`SELECT count(*) FROM outbox WHERE article_id = ? AND site_id = ? AND ${open}`)
    .pluck();
  const onItsWay = database.prepare(`SELECT 1 FROM outbox WHERE article_id = ? AND ${open} LIMIT 1`);
  const siteBusy = database.prepare(`SELECT 1 FROM outbox WHERE site_id = ? AND ${open} LIMIT 1`);
  const renew = database.prepare(
    'UPDATE outbox SET version_id = @versionId, revision = @revision, by_name = @by WHERE id = @id',
  );
  const update = database.prepare(`
    UPDATE outbox SET state = @state, step = @step, progress = @progress, attempts = @attempts,
      next_try_at = @nextTryAt, error_code = @errorCode, error_detail = @errorDetail, updated_at = @at
    WHERE id = @id`);

  function find(id: OutboxId): OutboxRow | undefined {
    const row = one.get(id);
    return row === undefined ? undefined : readRow(row);
  }

  return {
    add(row: NewOutboxRow): OutboxRow {
      const id = newId<OutboxId>();
      insert.run({ ...row, id, at: new Date().toISOString() });
      return find(id) as OutboxRow;
    },
    find,
    /** Gives the row as it is afterwards. */
    change(row: OutboxRow, change: OutboxChange): OutboxRow {
      const { id, state, step, progress, attempts, nextTryAt, errorCode, errorDetail } = {
        ...row,
        ...change,
      };
      const at = new Date().toISOString();
      update.run({ id, state, step, progress, attempts, nextTryAt, errorCode, errorDetail, at });
      const changed = { ...row, ...change, updatedAt: at };
      // What is done may have an address by now.
      return state === 'done' ? (find(id) ?? changed) : changed;
    },
    /** Lets a row stand for another version of its article. */
    renew(id: OutboxId, version: Pick<OutboxRow, 'versionId' | 'revision' | 'by'>): void {
      renew.run({ ...version, id });
    },
    /** What is still to be done first, then the newest. */
    recent: (limit: number): OutboxRow[] => recent.all(limit).map(readRow),
    /** What is still to be done, in the order in which it was asked for. */
    open: (): OutboxRow[] => opened.all().map(readRow),
    /** True when the same site was to be told something newer of the article since, whatever came of that. */
    isSuperseded: ({ sequence, articleId, siteId }: OutboxRow): boolean =>
      since.all(articleId, siteId, sequence).some((row) => replacesOlder(readRow(row))),
    /** True while the article is to be sent to any site, or taken off one. */
    isOnItsWay: (articleId: ArticleId): boolean => onItsWay.get(articleId) !== undefined,
    /** True while anything is to be sent to the site. */
    isSiteBusy: (siteId: SiteId): boolean => siteBusy.get(siteId) !== undefined,
    isQueued: (articleId: ArticleId, siteId: SiteId): boolean =>
      (openOf.get(articleId, siteId) as number) > 0,
  };
}

function readRow(row: unknown): OutboxRow {
  const read = row as Record<string, unknown>;
  return v.parse(outboxRowSchema, { ...read, ofSample: read.ofSample === 1 });
}

/** The part of a row that the window is told. */
export function entryOf({
  versionId: _versionId,
  revision: _revision,
  by: _by,
  ...entry
}: OutboxRow): OutboxEntry {
  return entry;
}
