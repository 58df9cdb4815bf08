import type { Database } from '../database.ts';

export const version = 50;

/** Every article is indexed once more, when there is time: bylines, tags, category and place are searched too. */
export function up(database: Database): void {
  database.exec('INSERT OR IGNORE INTO search_pending (seq) SELECT seq FROM article');
}
