import * as v from 'valibot';
import { type ArticleFields, fieldsSchema } from '../../shared/article/fields.ts';
import { type ArticleId, newId, type PersonId, type SiteId } from '../../shared/article/ids.ts';
import type { ArticleState } from '../../shared/article/workflow.ts';
import type { Queue } from '../../shared/ipc/contract.ts';
import type { ArticleSummary } from '../../shared/ipc/records.ts';
import { readSummary, type SummaryRow, summaryColumns, summaryFrom } from './articleSummary.ts';
import type { Database } from './database.ts';

/** An article's row: everything but its blocks. */
export type ArticleRow = {
  id: ArticleId;
  state: ArticleState;
  fields: ArticleFields;
  ownerName: string;
  words: number;
  revision: number;
  publishedRevision: number | null;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
  scheduledFor: string | null;
  scheduledSiteId: SiteId | null;
  trashedAt: string | null;
};

/** An article that is to go out by itself: when (UTC), where, and on whose word. */
export type Scheduled = { id: ArticleId; at: string; siteId: SiteId | null; by: string };

type Cursor = { updatedAt: string; id: ArticleId };

const rowColumns = `
  article.id, article.state, article.fields, person.name AS ownerName, article.words, article.revision,
  article.published_revision AS publishedRevision, article.created_at AS createdAt,
  article.updated_at AS updatedAt, article.published_at AS publishedAt,
  article.scheduled_for AS scheduledFor, article.scheduled_site_id AS scheduledSiteId,
  article.trashed_at AS trashedAt`;

/** The articles of the desk, without their blocks. */
export function articleQueries(database: Database) {
  const insert = database.prepare(`
    INSERT INTO article (id, fields, owner_id, created_at, updated_at, sample)
    VALUES (@id, @fields, @ownerId, @at, @at, @sample)`);
  const find = database.prepare(`SELECT ${rowColumns} ${summaryFrom} WHERE article.id = ?`);
  const summary = database.prepare(`SELECT ${summaryColumns} ${summaryFrom} WHERE article.id = ?`);
  const writeFields = database.prepare(`
    UPDATE article SET fields = @fields, updated_at = @at, revision = revision + 1 WHERE id = @id`);
  const touch = database.prepare(`
    UPDATE article SET words = max(0, words + @words), updated_at = @at, revision = revision + 1
    WHERE id = @id`);
  const writeState = database.prepare(`
    UPDATE article SET state = @state, scheduled_for = @scheduledFor, updated_at = @at WHERE id = @id`);
  const markPublished = database.prepare(`
    UPDATE article SET published_revision = @revision, published_at = coalesce(published_at, @at)
    WHERE id = @id`);
  const markUnpublished = database.prepare('UPDATE article SET published_revision = NULL WHERE id = ?');
  const markOutdated = database.prepare(`
    UPDATE article SET published_revision = NULL
    WHERE id IN (SELECT article_id FROM publication WHERE site_id = @siteId AND status = 'published')
      AND instr(fields, '"articleId":"' || @id || '"') > 0`);
  const writeTrashed = database.prepare('UPDATE article SET trashed_at = @trashedAt WHERE id = @id');
  const makeOwn = database.prepare('UPDATE article SET sample = 0 WHERE id = ? AND sample = 1');
  const slugTaken = database
    .prepare(`
      SELECT 1 FROM article WHERE slug = @slug AND slug <> '' AND trashed_at IS NULL AND id <> @id
      UNION ALL
      SELECT 1 FROM publication WHERE slug = @slug AND status = 'published' AND article_id <> @id
      LIMIT 1`)
    .pluck();
  const counts = database.prepare(
    'SELECT state, count(*) AS number FROM article WHERE trashed_at IS NULL GROUP BY state',
  );
  const trashCount = database.prepare('SELECT count(*) FROM article WHERE trashed_at IS NOT NULL').pluck();
  const mineCount = database
    .prepare('SELECT count(*) FROM article WHERE owner_id = ? AND trashed_at IS NULL')
    .pluck();
  const writeSchedule = database.prepare(
    'UPDATE article SET scheduled_site_id = @siteId, scheduled_by = @by WHERE id = @id',
  );
  const scheduled = database.prepare(
    `SELECT id, scheduled_for AS at, scheduled_site_id AS siteId, coalesce(scheduled_by, '') AS "by"
     FROM article INDEXED BY article_by_state
     WHERE state = 'scheduled' AND trashed_at IS NULL ORDER BY scheduled_for`,
  );

  return {
    create(fields: ArticleFields, ownerId: PersonId, at: string, sample = false): ArticleId {
      const id = newId<ArticleId>();
      insert.run({ id, fields: JSON.stringify(fields), ownerId, at, sample: sample ? 1 : 0 });
      return id;
    },
    find(id: ArticleId): ArticleRow | undefined {
      const row = find.get(id) as (Omit<ArticleRow, 'fields'> & { fields: string }) | undefined;
      return row && { ...row, fields: v.parse(fieldsSchema, JSON.parse(row.fields)) };
    },
    summary(id: ArticleId): ArticleSummary | undefined {
      const row = summary.get(id) as SummaryRow | undefined;
      return row && readSummary(row);
    },
    writeFields: (id: ArticleId, fields: ArticleFields, at: string): void =>
      void writeFields.run({ id, fields: JSON.stringify(fields), at }),
    /** Notes that the body changed, by so many words. */
    touch: (id: ArticleId, words: number, at: string): void => void touch.run({ id, words, at }),
    writeState: (id: ArticleId, state: ArticleState, scheduledFor: string | null, at: string): void =>
      void writeState.run({ id, state, scheduledFor, at }),
    /** Notes that readers see this revision; null when what they see is not what would be published now. */
    markPublished: (id: ArticleId, revision: number | null, at: string): void =>
      void markPublished.run({ id, revision, at }),
    markUnpublished: (id: ArticleId): void => void markUnpublished.run(id),
    /** Notes that what readers see on a site of the articles that name this one as related is no longer what it would be. */
    markNamingOutdated: (id: ArticleId, siteId: SiteId): void => void markOutdated.run({ id, siteId }),
    writeTrashed: (id: ArticleId, trashedAt: string | null): void => void writeTrashed.run({ id, trashedAt }),
    /** Somebody has worked on it: whatever it was, it is no story of the sample any more. */
    makeOwn: (id: ArticleId): void => void makeOwn.run(id),
    /** True when another article that is not in the trash has it, or is still out under it. */
    isSlugTaken: (slug: string, by: ArticleId): boolean => slugTaken.get({ slug, id: by }) !== undefined,
    /** Notes where a scheduled article is to go, and who said so. */
    writeSchedule: (id: ArticleId, siteId: SiteId | null, by: string): void =>
      void writeSchedule.run({ id, siteId, by }),
    /** The scheduled ones, the earliest first. */
    scheduled: (): Scheduled[] => scheduled.all() as Scheduled[],
    counts(personId: PersonId): Record<Queue, number> {
      const byState = { draft: 0, inReview: 0, approved: 0, scheduled: 0, published: 0 };
      for (const row of counts.all() as { state: ArticleState; number: number }[]) {
        byState[row.state] = row.number;
      }
      const all = Object.values(byState).reduce((sum, number) => sum + number, 0);
      return {
        ...byState,
        all,
        mine: mineCount.get(personId) as number,
        trash: trashCount.get() as number,
      };
    },
    /** One page of a queue, newest first. */
    list(queue: Queue, personId: PersonId, limit: number, after?: Cursor): ArticleSummary[] {
      const { where, values } = queueFilter(queue, personId);
      const page = after ? 'AND (article.updated_at, article.id) < (@updatedAt, @id)' : '';
      const statement = database.prepare(`
        SELECT ${summaryColumns} ${summaryFrom} WHERE ${where} ${page}
        ORDER BY article.updated_at DESC, article.id DESC LIMIT @limit`);
      return (statement.all({ ...values, ...after, limit }) as SummaryRow[]).map(readSummary);
    },
  };
}

function queueFilter(queue: Queue, personId: PersonId): { where: string; values: Record<string, string> } {
  switch (queue) {
    case 'trash':
      return { where: 'article.trashed_at IS NOT NULL', values: {} };
    case 'all':
      return { where: 'article.trashed_at IS NULL', values: {} };
    case 'mine':
      return { where: 'article.owner_id = @personId AND article.trashed_at IS NULL', values: { personId } };
    default:
      return { where: 'article.state = @state AND article.trashed_at IS NULL', values: { state: queue } };
  }
}
