import type { ArticleId, SiteId } from '../../shared/article/ids.ts';
import { isAllowed } from '../../shared/article/workflow.ts';
import type { OutboxEntry, Person } from '../../shared/ipc/records.ts';
import { failed, ok, type Result } from '../../shared/ipc/result.ts';
import { missingPart } from '../articles/act.ts';
import { keepVersion } from '../articles/snapshot.ts';
import type { ArticleRow } from '../store/articles.ts';
import { entryOf, type OutboxRow } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';

type Intent = OutboxEntry['intent'];
/** Why an article is not put into the outbox. */
export type AskError =
  | 'article-not-found'
  | 'not-allowed'
  | 'site-not-found'
  | 'headline-needed'
  | 'body-needed'
  | 'embargoed'
  | 'already-queued';

export type Ask = { articleId: ArticleId; siteId: SiteId; intent: Intent };

/** Writes down that an article is to go to a site or come off it; nothing has been sent when this returns. */
export function askToPublish(store: Store, person: Person, ask: Ask): Result<OutboxEntry, AskError> {
  const row = store.articles.find(ask.articleId);
  if (!row) return failed('article-not-found');
  if (!store.sites.find(ask.siteId)) return failed('site-not-found');
  const problem = objection(store, person, row, ask);
  return problem ? failed(problem) : ok(entryOf(store.atomically(() => writeDown(store, person, row, ask))));
}

/** Lets a piece of work that failed stand for the article as it is now: whoever tries it again sees that one. */
export function askAnew(
  store: Store,
  { id, articleId, intent, revision: asked }: OutboxRow,
  by: string,
): Result<undefined, 'headline-needed' | 'body-needed'> {
  const row = store.articles.find(articleId);
  if (!row || intent === 'unpublish' || row.revision === asked) return ok(undefined);
  const missing = missingPart(store, row);
  if (missing) return failed(missing);
  store.atomically(() => {
    const versionId = keepVersion(store, articleId, 'published', by) ?? null;
    store.outbox.renew(id, { versionId, revision: row.revision, by });
  });
  return ok(undefined);
}

function objection(store: Store, person: Person, row: ArticleRow, ask: Ask): AskError | undefined {
  if (row.trashedAt !== null || !mayPublish(store, person, row, ask)) return 'not-allowed';
  if (store.outbox.isQueued(ask.articleId, ask.siteId)) return 'already-queued';
  if (ask.intent === 'unpublish') return undefined;
  const { embargoUntil } = row.fields;
  if (embargoUntil !== null && Date.parse(embargoUntil) > Date.now()) return 'embargoed';
  return missingPart(store, row);
}

/** An article that is out already may also go to a further site. */
function mayPublish(
  store: Store,
  { role }: Person,
  row: ArticleRow,
  { articleId, siteId, intent }: Ask,
): boolean {
  const isLive = store.publications.find(articleId, siteId)?.status === 'published';
  if (intent !== 'publish') return isLive && isAllowed(intent, role, row.state);
  return isAllowed('publish', role, row.state) || (!isLive && isAllowed('update', role, row.state));
}

function writeDown(store: Store, person: Person, row: ArticleRow, ask: Ask) {
  const kind = ask.intent === 'unpublish' ? 'checkpoint' : 'published';
  const versionId = keepVersion(store, row.id, kind, person.name) ?? null;
  store.publications.ensure(row.id, ask.siteId);
  return store.outbox.add({ ...ask, versionId, revision: row.revision, by: person.name });
}
