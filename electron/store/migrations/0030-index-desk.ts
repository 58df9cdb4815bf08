import type { Database } from '../database.ts';

export const version = 30;

/** What a start asks of every article, answered from a few pages: how many there are in each state, and whether any is of the sample. */
export function up(database: Database): void {
  database.exec(`
    CREATE INDEX article_counts ON article (state) WHERE trashed_at IS NULL;
    CREATE INDEX article_of_sample ON article (id) WHERE sample = 1;
  `);
}
