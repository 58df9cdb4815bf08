import { outgoingFields } from '../../shared/article/outgoingFields.ts';
import type { OutboxRow } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import type { PublishOrder } from './target.ts';
import type { ToldStories } from './toldStories.ts';

/**
 * What a site is to be told: the version that was current when publishing was asked for, not what has been typed
 * since. Undefined when the article or that version is gone.
 */
export function orderFor(
  store: Store,
  row: OutboxRow,
  acceptedHash: string,
  stories: ToldStories,
  tell: PublishOrder['tell'],
): PublishOrder | undefined {
  const { articleId, siteId, versionId } = row;
  const article = store.articles.find(articleId);
  const snapshot = versionId && store.versions.snapshot(articleId, versionId);
  if (!article || !snapshot) return undefined;
  const { marker, remoteId, baseHash, url, ...place } = store.publications.ensure(articleId, siteId);
  const before = place.versionId ? store.versions.snapshot(articleId, place.versionId) : undefined;
  return {
    articleId,
    fields: outgoingFields(snapshot.fields),
    blocks: snapshot.document.blocks,
    publishedAt: article.publishedAt ?? new Date().toISOString(),
    marker,
    remoteId,
    url,
    before: before && outgoingFields(before.fields),
    baseHash,
    acceptedHash,
    storyOf: stories.storyOf,
    created: (id) => store.publications.setRemote({ articleId, siteId, remoteId: id }),
    tell,
  };
}
