import type { Database } from '../database.ts';

export const version = 20;

/** Pictures, sites, what is published where, and the outbox of what is to be sent. */
export function up(database: Database): void {
  database.exec(`
    CREATE TABLE media (
      id TEXT PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      full_kind TEXT NOT NULL,
      sizes TEXT NOT NULL CHECK (json_valid(sizes)),
      file_name TEXT NOT NULL,
      mime_type TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      alt TEXT NOT NULL,
      caption TEXT NOT NULL,
      credit TEXT NOT NULL,
      created_at TEXT NOT NULL,
      sample INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX media_newest ON media (created_at DESC, id DESC);

    CREATE TABLE site (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('local', 'wordpress')),
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      username TEXT NOT NULL DEFAULT '',
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE publication (
      article_id TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      site_id TEXT NOT NULL REFERENCES site(id),
      marker TEXT NOT NULL,
      remote_id TEXT NOT NULL,
      url TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('published', 'unpublished')),
      base_hash TEXT NOT NULL DEFAULT '',
      version_id TEXT,
      published_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      PRIMARY KEY (article_id, site_id)
    ) STRICT;

    CREATE TABLE media_use (
      media_id TEXT NOT NULL REFERENCES media(id),
      site_id TEXT NOT NULL REFERENCES site(id),
      remote_id TEXT NOT NULL,
      url TEXT NOT NULL,
      PRIMARY KEY (media_id, site_id)
    ) STRICT;

    CREATE TABLE outbox (
      id TEXT PRIMARY KEY,
      article_id TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      site_id TEXT NOT NULL REFERENCES site(id),
      intent TEXT NOT NULL CHECK (intent IN ('publish', 'update', 'unpublish')),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'retrying', 'failed', 'done', 'cancelled')),
      step TEXT NOT NULL DEFAULT '',
      progress REAL NOT NULL DEFAULT 0,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_try_at TEXT,
      error_code TEXT,
      error_detail TEXT,
      version_id TEXT,
      revision INTEGER NOT NULL,
      by_name TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX outbox_open ON outbox (state, created_at);
    CREATE INDEX outbox_of_article ON outbox (article_id, created_at);
  `);
}
