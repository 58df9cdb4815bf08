import type { ArticleId } from '../../shared/article/ids.ts';
import { type Publication, publicationSchema } from '../../shared/ipc/records.ts';
import type { Database } from './database.ts';

/** What is published where. */
export function publicationQueries(database: Database) {
  const ofArticle = database.prepare(`
    SELECT publication.article_id AS articleId, publication.site_id AS siteId, site.name AS siteName,
      publication.url, publication.status, publication.published_at AS publishedAt,
      publication.updated_at AS updatedAt
    FROM publication JOIN site ON site.id = publication.site_id
    WHERE publication.article_id = ? ORDER BY publication.published_at`);
  return {
    ofArticle: (articleId: ArticleId): Publication[] =>
      ofArticle.all(articleId).map((row) => publicationSchema.parse(row)),
  };
}
