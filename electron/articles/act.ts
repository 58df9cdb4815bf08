import { hasBody } from '../../shared/article/hasBody.ts';
import type { ArticleId, SiteId } from '../../shared/article/ids.ts';
import {
  type ArticleState,
  isAllowed,
  transitions,
  type WorkflowAction,
} from '../../shared/article/workflow.ts';
import type { ArticleSummary, Person } from '../../shared/ipc/records.ts';
import { failed, ok, type Result } from '../../shared/ipc/result.ts';
import type { ArticleRow } from '../store/articles.ts';
import type { Store } from '../store/store.ts';
import { keepVersion } from './snapshot.ts';

export type ActError =
  | 'article-not-found'
  | 'not-allowed'
  | 'reason-needed'
  | 'time-needed'
  | 'time-past'
  | 'headline-needed'
  | 'body-needed'
  | 'embargoed'
  | 'site-not-found'
  | 'already-queued';

/** What a person asks for: an action of the workflow, with its reason and, for scheduling, its time (UTC). */
export type ActRequest = {
  action: WorkflowAction;
  reason: string;
  at?: string | undefined;
  siteId?: SiteId | undefined;
};

/** Takes one step of the workflow: checks that it may be taken, keeps a version, changes the state, notes the event. */
export function act(
  store: Store,
  person: Person,
  articleId: ArticleId,
  request: ActRequest,
): Result<ArticleSummary, ActError> {
  const row = store.articles.find(articleId);
  if (!row) return failed('article-not-found');
  const problem = objection(store, person, row, request);
  if (problem) return failed(problem);
  store.atomically(() => move(store, person.name, row, request));
  const summary = store.articles.summary(articleId);
  return summary ? ok(summary) : failed('article-not-found');
}

/** What an article lacks before anybody else should see it. */
export function missingPart(store: Store, row: ArticleRow): 'headline-needed' | 'body-needed' | undefined {
  if (row.fields.headline.trim() === '') return 'headline-needed';
  const blocks = store.blocks.ofArticle(row.id).map(({ block }) => block);
  return hasBody(blocks) ? undefined : 'body-needed';
}

function objection(
  store: Store,
  person: Person,
  row: ArticleRow,
  { action, reason, at, siteId }: ActRequest,
): ActError | undefined {
  if (row.trashedAt !== null || !isAllowed(action, person.role, row.state)) return 'not-allowed';
  // What is on its way to readers would go out whatever the desk decides meanwhile.
  if (store.outbox.isOnItsWay(row.id)) return 'already-queued';
  if (transitions[action].needsReason && reason === '') return 'reason-needed';
  const badTime = action === 'schedule' ? objectionToTime(store, row, at, siteId) : undefined;
  if (badTime) return badTime;
  return action === 'submit' || action === 'schedule' ? missingPart(store, row) : undefined;
}

function objectionToTime(
  store: Store,
  { fields: { embargoUntil } }: ArticleRow,
  at: string | undefined,
  siteId: SiteId | undefined,
): ActError | undefined {
  if (at === undefined) return 'time-needed';
  if (Date.parse(at) <= Date.now()) return 'time-past';
  if (embargoUntil !== null && Date.parse(at) < Date.parse(embargoUntil)) return 'embargoed';
  return siteId !== undefined && !store.sites.find(siteId) ? 'site-not-found' : undefined;
}

function move(store: Store, by: string, row: ArticleRow, { action, reason, at, siteId }: ActRequest): void {
  const to: ArticleState = transitions[action].to;
  const now = new Date().toISOString();
  if (action === 'submit') keepVersion(store, row.id, 'submitted', by);
  else if (row.revision > 0) keepVersion(store, row.id, 'checkpoint', by);
  store.articles.writeState(row.id, to, action === 'schedule' ? (at ?? null) : null, now);
  store.articles.makeOwn(row.id);
  if (action === 'schedule') store.articles.writeSchedule(row.id, siteId ?? null, by);
  store.events.add({ articleId: row.id, kind: action, by, at: now, from: row.state, to, reason });
}
