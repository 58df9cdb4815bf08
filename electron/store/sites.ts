import type { Database } from './database.ts';

/** The sites this newsroom publishes to. */
export function siteQueries(_database: Database) {
  return {};
}
