import type { ArticleId, VersionId } from '../../shared/article/ids.ts';
import { editingScope } from '../../shared/article/workflow.ts';
import type { Person } from '../../shared/ipc/records.ts';
import { failed, ok, type Result } from '../../shared/ipc/result.ts';
import type { Store } from '../store/store.ts';
import { keepVersion } from './snapshot.ts';
import { writeBody } from './writeBody.ts';

/** Makes an old version the working copy again. What stood there is kept as a version first, so nothing is lost. */
export function restoreVersion(
  store: Store,
  person: Person,
  articleId: ArticleId,
  versionId: VersionId,
): Result<undefined, 'article-not-found' | 'version-not-found' | 'not-allowed'> {
  const row = store.articles.find(articleId);
  if (!row) return failed('article-not-found');
  if (row.trashedAt !== null || editingScope(person.role, row.state) !== 'all') return failed('not-allowed');
  const snapshot = store.versions.snapshot(articleId, versionId);
  if (!snapshot) return failed('version-not-found');
  store.atomically(() => {
    keepVersion(store, articleId, 'checkpoint', person.name);
    // The slug is the address of a page that may be out, and an embargo is a promise made since: both stay.
    const { slug, slugChosen, embargoUntil } = row.fields;
    const fields = { ...snapshot.fields, slug, slugChosen, embargoUntil };
    const at = new Date().toISOString();
    store.articles.writeFields(articleId, fields, at);
    writeBody(store, articleId, snapshot.document.blocks, row.words, at);
    store.articles.makeOwn(articleId);
    keepVersion(store, articleId, 'restored', person.name);
    store.events.add({
      articleId,
      kind: 'restored',
      by: person.name,
      at,
      from: row.state,
      to: row.state,
      reason: '',
    });
  });
  return ok(undefined);
}
