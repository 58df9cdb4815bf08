import type { ArticleSnapshot } from '../../shared/article/article.ts';
import { documentVersion } from '../../shared/article/document.ts';
import type { ArticleId, VersionId } from '../../shared/article/ids.ts';
import type { VersionKind } from '../../shared/ipc/records.ts';
import type { Store } from '../store/store.ts';

/** The article's working copy as one thing, or undefined when there is no such article. */
export function takeSnapshot(store: Store, articleId: ArticleId): ArticleSnapshot | undefined {
  const row = store.articles.find(articleId);
  if (!row) return undefined;
  const blocks = store.blocks.ofArticle(articleId).map((placed) => placed.block);
  return { fields: row.fields, document: { version: documentVersion, blocks } };
}

/** Keeps the working copy as a version; undefined when there is no such article. */
export function keepVersion(
  store: Store,
  articleId: ArticleId,
  kind: VersionKind,
  by: string,
): VersionId | undefined {
  const snapshot = takeSnapshot(store, articleId);
  if (!snapshot) return undefined;
  return store.versions.add({ articleId, kind, by, at: new Date().toISOString(), snapshot });
}
