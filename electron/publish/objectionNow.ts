import type { OutboxRow } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';

/**
 * Why a piece of work must not be done any more: since it was asked for, the desk may have taken the article back, put
 * it in the trash, or set an embargo.
 */
export function objectionNow(
  store: Store,
  { articleId, intent }: OutboxRow,
): 'not-allowed' | 'embargoed' | undefined {
  if (intent === 'unpublish') return undefined;
  const article = store.articles.find(articleId);
  if (!article || article.trashedAt !== null) return 'not-allowed';
  if (article.state === 'draft' || article.state === 'inReview') return 'not-allowed';
  const { embargoUntil } = article.fields;
  return embargoUntil !== null && Date.parse(embargoUntil) > Date.now() ? 'embargoed' : undefined;
}
