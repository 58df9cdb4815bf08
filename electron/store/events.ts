import * as v from 'valibot';
import { type ArticleId, type EventId, newId } from '../../shared/article/ids.ts';
import { type WorkflowEvent, workflowEventSchema } from '../../shared/ipc/records.ts';
import type { Database } from './database.ts';

export type NewEvent = Omit<WorkflowEvent, 'id'> & { articleId: ArticleId };

/** The history of each article: facts that are only ever added. */
export function eventQueries(database: Database) {
  const insert = database.prepare(`
    INSERT INTO event (id, article_id, kind, by_name, at, from_state, to_state, reason)
    VALUES (@id, @articleId, @kind, @by, @at, @from, @to, @reason)`);
  const ofArticle = database.prepare(`
    SELECT id, kind, by_name AS "by", at, from_state AS "from", to_state AS "to", reason
    FROM event WHERE article_id = ? ORDER BY id`);
  return {
    add: (event: NewEvent): void => void insert.run({ id: newId<EventId>(), ...event }),
    /** Oldest first. */
    ofArticle: (articleId: ArticleId): WorkflowEvent[] =>
      ofArticle.all(articleId).map((row) => v.parse(workflowEventSchema, row)),
  };
}
