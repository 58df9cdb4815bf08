import type { Database } from '../database.ts';

export const version = 80;

/**
 * The slug under which readers find an article on a site, which is not the one of its working copy once that has been
 * changed: what stands after the last slash of its address, or before that slash where the address ends in it.
 */
export function up(database: Database): void {
  const page = "rtrim(url, '/')";
  const above = `rtrim(${page}, replace(${page}, '/', ''))`;
  database.exec(`
    ALTER TABLE publication ADD COLUMN slug TEXT NOT NULL
      GENERATED ALWAYS AS (replace(${page}, ${above}, '')) VIRTUAL;
    CREATE INDEX publication_by_slug ON publication (slug) WHERE status = 'published';
  `);
}
