import type { ArticleId } from '../../shared/article/ids.ts';
import { uniqueSlug } from '../../shared/article/slug.ts';
import { editingScope } from '../../shared/article/workflow.ts';
import type { Person } from '../../shared/ipc/records.ts';
import { failed, ok, type Result } from '../../shared/ipc/result.ts';
import type { ArticleRow } from '../store/articles.ts';
import type { Store } from '../store/store.ts';

type TrashError =
  | 'article-not-found'
  | 'not-allowed'
  | 'still-published'
  | 'still-scheduled'
  | 'already-queued';

/** Puts an article in the trash, which frees its slug, or takes it out again; one that is out, or on its way out, must come off its sites first. */
export function setTrashed(
  store: Store,
  person: Person,
  articleId: ArticleId,
  trashed: boolean,
): Result<undefined, TrashError> {
  const row = store.articles.find(articleId);
  if (!row) return failed('article-not-found');
  if (editingScope(person.role, row.state) !== 'all') return failed('not-allowed');
  if (row.state === 'published') return failed('still-published');
  if (row.state === 'scheduled') return failed('still-scheduled');
  if (store.outbox.isOnItsWay(articleId)) return failed('already-queued');
  const at = new Date().toISOString();
  store.atomically(() => {
    if (!trashed) reclaimSlug(store, row, at);
    store.articles.writeTrashed(articleId, trashed ? at : null);
    const kind = trashed ? 'trashed' : 'untrashed';
    store.events.add({ articleId, kind, by: person.name, at, from: row.state, to: row.state, reason: '' });
  });
  return ok(undefined);
}

/** The slug it had before, or the next one where another article has taken that meanwhile. */
function reclaimSlug(store: Store, { id, fields }: ArticleRow, at: string): void {
  const slug = uniqueSlug(fields.slug, (candidate) => store.articles.isSlugTaken(candidate, id));
  if (slug !== fields.slug) store.articles.writeFields(id, { ...fields, slug }, at);
}
