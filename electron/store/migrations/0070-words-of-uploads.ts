import type { Database } from '../database.ts';

export const version = 70;

/** A site may hold one picture several times, each with other words; those of what was uploaded before are not known. */
export function up(database: Database): void {
  database.exec(`
    CREATE TABLE media_use_with_words (
      media_id TEXT NOT NULL REFERENCES media(id),
      site_id TEXT NOT NULL REFERENCES site(id),
      words TEXT NOT NULL,
      remote_id TEXT NOT NULL,
      url TEXT NOT NULL,
      PRIMARY KEY (media_id, site_id, words)
    ) STRICT;
    INSERT INTO media_use_with_words SELECT media_id, site_id, '', remote_id, url FROM media_use;
    DROP TABLE media_use;
    ALTER TABLE media_use_with_words RENAME TO media_use;
  `);
}
