import type { Database } from '../database.ts';

export const version = 90;

/** Two ways in which an event could still be lost: one put in its place, and its article removed with all that it has. */
export function up(database: Database): void {
  database.exec(`
    CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
      WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
    CREATE TRIGGER article_keeps_its_events BEFORE DELETE ON article
      WHEN OLD.sample = 0 AND EXISTS (SELECT 1 FROM event WHERE article_id = OLD.id)
      BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
  `);
}
