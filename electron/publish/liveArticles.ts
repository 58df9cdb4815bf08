import type { SiteId } from '../../shared/article/ids.ts';
import { outgoingFields } from '../../shared/article/outgoingFields.ts';
import { storyOn } from '../articles/ownStory.ts';
import type { Placement } from '../store/publications.ts';
import type { Store } from '../store/store.ts';
import type { KnownArticle, LiveArticle } from './targets/localSite/siteFolder.ts';

/** What the store says is out on a site that is written here, in the version that was published there last. */
export function liveArticles(store: Store, siteId: SiteId): KnownArticle[] {
  return store.publications.liveOn(siteId).map((placement) => ({
    articleId: placement.articleId,
    path: placement.remoteId,
    headline: () => storyOn(store, placement.articleId, siteId)?.headline,
    read: () => read(store, placement),
  }));
}

function read(store: Store, placement: Placement): LiveArticle | undefined {
  const { articleId, marker, remoteId, versionId, updatedAt } = placement;
  const article = store.articles.find(articleId);
  const snapshot = versionId && store.versions.snapshot(articleId, versionId);
  if (!article || !snapshot) return undefined;
  return {
    articleId,
    marker,
    fields: outgoingFields(snapshot.fields),
    blocks: snapshot.document.blocks,
    publishedAt: article.publishedAt ?? placement.publishedAt,
    path: remoteId,
    updatedAt,
  };
}
