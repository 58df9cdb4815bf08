import type { Database } from '../database.ts';

export const version = 40;

/** An article in the trash keeps its slug in mind, and another one may take it. */
export function up(database: Database): void {
  database.exec(`
    DROP INDEX article_slug;
    CREATE UNIQUE INDEX article_slug ON article (slug) WHERE slug <> '' AND trashed_at IS NULL;
  `);
}
