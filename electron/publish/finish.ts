import type { ArticleId } from '../../shared/article/ids.ts';
import type { WorkflowEvent } from '../../shared/ipc/records.ts';
import { isNamedAlike, storyOn } from '../articles/ownStory.ts';
import type { OutboxRow } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import type { Published } from './target.ts';

/**
 * Notes that readers see the article now: where it is, its state, and the event, all together. It has changed for them
 * already when what it says of other articles does not hold any more.
 */
export function finishPublished(store: Store, row: OutboxRow, published: Published, holds: boolean): void {
  const { articleId, siteId, versionId, revision } = row;
  const at = new Date().toISOString();
  store.atomically(() => {
    const { remoteId, url, baseHash } = published;
    const before = storyOn(store, articleId, siteId);
    store.publications.setPublished({ articleId, siteId, remoteId, url, baseHash, versionId, at });
    if (!isNamedAlike(before, storyOn(store, articleId, siteId))) {
      store.articles.markNamingOutdated(articleId, siteId);
    }
    store.articles.markPublished(articleId, holds ? revision : null, at);
    moveTo(store, row, 'published', at);
  });
}

/** Notes that the site no longer shows it; the article stays published while another site does. */
export function finishUnpublished(store: Store, row: OutboxRow, baseHash: string): void {
  const { articleId, siteId } = row;
  const at = new Date().toISOString();
  store.atomically(() => {
    store.publications.setUnpublished({ articleId, siteId, baseHash, at });
    store.articles.markNamingOutdated(articleId, siteId);
    const live = store.publications.isLive(articleId);
    if (!live) store.articles.markUnpublished(articleId);
    moveTo(store, row, live ? 'published' : 'approved', at);
  });
}

/** Notes in the article's history that it did not reach the site, and why. */
export function finishFailed(store: Store, { articleId, by }: OutboxRow, code: string): void {
  giveBack(store, articleId, { kind: 'publishFailed', by, reason: code });
}

/** A scheduled article whose sending was given up is approved again: its time has come, and nothing would release it. */
export function finishCancelled(store: Store, { articleId }: OutboxRow, by: string): void {
  if (store.articles.find(articleId)?.state === 'scheduled')
    giveBack(store, articleId, { kind: 'unschedule', by, reason: '' });
}

/** Notes why an article did not go out; one that was scheduled waits for an editor again. */
export function giveBack(
  store: Store,
  articleId: ArticleId,
  event: Pick<WorkflowEvent, 'kind' | 'by' | 'reason'>,
): void {
  const from = store.articles.find(articleId)?.state;
  if (!from) return;
  const at = new Date().toISOString();
  const to = from === 'scheduled' ? 'approved' : from;
  store.atomically(() => {
    if (from !== to) store.articles.writeState(articleId, to, null, at);
    store.events.add({ articleId, at, from, to, ...event });
  });
}

function moveTo(store: Store, row: OutboxRow, to: 'published' | 'approved', at: string): void {
  const article = store.articles.find(row.articleId);
  if (!article) return;
  const { state: from } = article;
  if (from !== to) store.articles.writeState(row.articleId, to, null, at);
  store.events.add({
    articleId: row.articleId,
    kind: row.intent,
    by: row.by,
    at,
    from,
    to,
    reason: row.siteName,
  });
}
