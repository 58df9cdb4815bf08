import type { OutboxRow } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';

export type Objection = 'superseded' | 'not-allowed' | 'not-published' | 'embargoed';

/**
 * Why a piece of work must not be done any more: since it was asked for, the desk may have sent something newer, taken
 * the article back or off the site, put it in the trash, or set an embargo.
 */
export function objectionNow(store: Store, row: OutboxRow): Objection | undefined {
  if (store.outbox.isSuperseded(row)) return 'superseded';
  const { articleId, siteId, intent } = row;
  if (intent === 'unpublish') return undefined;
  const article = store.articles.find(articleId);
  if (!article || article.trashedAt !== null) return 'not-allowed';
  if (article.state === 'draft' || article.state === 'inReview') return 'not-allowed';
  const isLive = store.publications.find(articleId, siteId)?.status === 'published';
  if (intent === 'update' && !isLive) return 'not-published';
  const { embargoUntil } = article.fields;
  return embargoUntil !== null && Date.parse(embargoUntil) > Date.now() ? 'embargoed' : undefined;
}
