import * as v from 'valibot';
import { type ArticleSummary, articleSummarySchema } from '../../shared/ipc/records.ts';

export type SummaryRow = Omit<ArticleSummary, 'changedSincePublished' | 'trashed'> & {
  changedSincePublished: 0 | 1;
  trashed: 0 | 1;
};

/** What a list shows of an article, as columns of `summaryFrom`. */
export const summaryColumns = `
  article.id, article.state, article.headline, article.kicker, article.category, article.language,
  person.name AS owner, article.words, article.updated_at AS updatedAt,
  article.published_at AS publishedAt, article.scheduled_for AS scheduledFor,
  (article.state = 'published' AND article.revision <> coalesce(article.published_revision, -1))
    AS changedSincePublished,
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
