import type { Database } from './database.ts';

/** What is to be sent, written down before it is sent. */
export function outboxQueries(_database: Database) {
  return {};
}
