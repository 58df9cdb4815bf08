import type { ArticleId } from '../../shared/article/ids.ts';
import type { OpenedArticle, WorkflowEvent } from '../../shared/ipc/records.ts';
import type { Store } from '../store/store.ts';

/** An article with its body, for writing in; undefined when there is no such article. */
export function openArticle(store: Store, articleId: ArticleId): OpenedArticle | undefined {
  const row = store.articles.find(articleId);
  if (!row) return undefined;
  const { id, state, fields, createdAt, updatedAt, publishedAt, scheduledFor, scheduledSiteId } = row;
  return {
    id,
    state,
    fields,
    createdAt,
    updatedAt,
    publishedAt,
    scheduledFor,
    scheduledSiteId,
    blocks: store.blocks.ofArticle(articleId),
    owner: row.ownerName,
    publications: store.publications.ofArticle(articleId),
    changedSincePublished: state === 'published' && row.revision !== row.publishedRevision,
    trashed: row.trashedAt !== null,
    returned: state === 'draft' ? returnedBy(store.events.ofArticle(articleId)) : null,
  };
}

/** Who sent it back and why, if that is how it came to be where it is. */
function returnedBy(events: readonly WorkflowEvent[]): OpenedArticle['returned'] {
  const last = events.findLast(({ from, to }) => from !== to);
  return last?.kind === 'return' ? { by: last.by, reason: last.reason } : null;
}
