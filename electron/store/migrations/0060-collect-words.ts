import type { Database } from '../database.ts';

export const version = 60;

/**
 * Every word that ever stood in an article, to tell how a begun one may go on. It is collected while articles are
 * indexed, and all are indexed once more, when there is time.
 */
export function up(database: Database): void {
  database.exec(`
    CREATE TABLE search_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT OR IGNORE INTO search_pending (seq) SELECT seq FROM article;
  `);
}
