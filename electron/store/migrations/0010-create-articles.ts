import type { Database } from '../database.ts';

export const version = 10;

/** Articles, their working copy as block rows, versions, events, people, settings and the search index. */
export function up(database: Database): void {
  database.exec(`
    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('reporter', 'editor', 'layout')),
      sample INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT;

    CREATE TABLE article (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL DEFAULT 'draft'
        CHECK (state IN ('draft', 'inReview', 'approved', 'scheduled', 'published')),
      fields TEXT NOT NULL CHECK (json_valid(fields)),
      headline TEXT NOT NULL GENERATED ALWAYS AS (json_extract(fields, '$.headline')) VIRTUAL,
      kicker TEXT NOT NULL GENERATED ALWAYS AS (json_extract(fields, '$.kicker')) VIRTUAL,
      slug TEXT NOT NULL GENERATED ALWAYS AS (json_extract(fields, '$.slug')) VIRTUAL,
      category TEXT NOT NULL GENERATED ALWAYS AS (json_extract(fields, '$.category')) VIRTUAL,
      language TEXT NOT NULL GENERATED ALWAYS AS (json_extract(fields, '$.language')) VIRTUAL,
      owner_id TEXT NOT NULL REFERENCES person(id),
      words INTEGER NOT NULL DEFAULT 0,
      revision INTEGER NOT NULL DEFAULT 0,
      published_revision INTEGER,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      published_at TEXT,
      scheduled_for TEXT,
      scheduled_site_id TEXT,
      scheduled_by TEXT,
      trashed_at TEXT,
      sample INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX article_newest ON article (updated_at DESC, id DESC) WHERE trashed_at IS NULL;
    CREATE INDEX article_by_state ON article (state, updated_at DESC, id DESC) WHERE trashed_at IS NULL;
    CREATE INDEX article_by_owner ON article (owner_id, updated_at DESC, id DESC) WHERE trashed_at IS NULL;
    CREATE INDEX article_in_trash ON article (updated_at DESC, id DESC) WHERE trashed_at IS NOT NULL;
    CREATE UNIQUE INDEX article_slug ON article (slug) WHERE slug <> '';

    CREATE TABLE block (
      article_id TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      position TEXT NOT NULL,
      type TEXT NOT NULL,
      json TEXT NOT NULL CHECK (json_valid(json)),
      words INTEGER NOT NULL,
      PRIMARY KEY (article_id, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE version (
      id TEXT PRIMARY KEY,
      article_id TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      parents TEXT NOT NULL CHECK (json_valid(parents)),
      kind TEXT NOT NULL
        CHECK (kind IN ('checkpoint', 'submitted', 'published', 'pulled', 'merged', 'restored')),
      by_name TEXT NOT NULL,
      at TEXT NOT NULL,
      words INTEGER NOT NULL,
      hash TEXT NOT NULL,
      snapshot BLOB NOT NULL
    ) STRICT;
    CREATE INDEX version_of_article ON version (article_id, id DESC);

    CREATE TABLE event (
      id TEXT PRIMARY KEY,
      article_id TEXT NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      by_name TEXT NOT NULL,
      at TEXT NOT NULL,
      from_state TEXT,
      to_state TEXT,
      reason TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX event_of_article ON event (article_id, id);
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
    CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
      WHEN EXISTS (SELECT 1 FROM article WHERE id = OLD.article_id AND sample = 0)
      BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;

    CREATE TABLE article_text (
      seq INTEGER PRIMARY KEY REFERENCES article(seq) ON DELETE CASCADE,
      headline TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE TABLE search_pending (
      seq INTEGER PRIMARY KEY REFERENCES article(seq) ON DELETE CASCADE
    ) STRICT;
    CREATE VIRTUAL TABLE article_fts USING fts5 (
      headline, body,
      content = 'article_text', content_rowid = 'seq',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    CREATE TRIGGER article_text_added AFTER INSERT ON article_text BEGIN
      INSERT INTO article_fts (rowid, headline, body) VALUES (NEW.seq, NEW.headline, NEW.body);
    END;
    CREATE TRIGGER article_text_removed AFTER DELETE ON article_text BEGIN
      INSERT INTO article_fts (article_fts, rowid, headline, body)
        VALUES ('delete', OLD.seq, OLD.headline, OLD.body);
    END;
    CREATE TRIGGER article_text_changed AFTER UPDATE ON article_text BEGIN
      INSERT INTO article_fts (article_fts, rowid, headline, body)
        VALUES ('delete', OLD.seq, OLD.headline, OLD.body);
      INSERT INTO article_fts (rowid, headline, body) VALUES (NEW.seq, NEW.headline, NEW.body);
    END;
  `);
}
