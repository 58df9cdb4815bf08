import * as v from 'valibot';
import { type ArticleSummary, articleSummarySchema } from '../../shared/ipc/records.ts';

export type SummaryRow = Omit<ArticleSummary, 'changedSincePublished' | 'trashed'> & {
  changedSincePublished: 0 | 1;
  trashed: 0 | 1;
};

/** Why a draft was sent back, if that is how it came to be one: its index has the last event at hand. */
const returnReason = `
  CASE WHEN article.state = 'draft' THEN (
    SELECT CASE WHEN event.kind = 'return' THEN event.reason END FROM event
    WHERE event.article_id = article.id AND event.from_state IS NOT event.to_state
    ORDER BY event.id DESC LIMIT 1) END`;

/** What a list shows of an article, as columns of `summaryFrom`. */
export const summaryColumns = `
  article.id, article.state, article.headline, article.kicker, article.category, article.language,
  person.name AS owner, article.words, article.updated_at AS updatedAt,
  article.published_at AS publishedAt, article.scheduled_for AS scheduledFor,
  (article.state = 'published' AND article.revision <> coalesce(article.published_revision, -1))
    AS changedSincePublished,
  ${returnReason} AS returnReason,
  (article.trashed_at IS NOT NULL) AS trashed`;

export const summaryFrom = 'FROM article JOIN person ON person.id = article.owner_id';

/** A row of `summaryColumns` as the contract has it. */
export function readSummary(row: SummaryRow): ArticleSummary {
  return v.parse(articleSummarySchema, {
    ...row,
    changedSincePublished: row.changedSincePublished === 1,
    trashed: row.trashed === 1,
  });
}
