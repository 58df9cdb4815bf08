import type { ArticleId, SiteId } from '../../shared/article/ids.ts';
import { outgoingLine } from '../../shared/article/outgoingFields.ts';
import type { OwnStory } from '../../shared/article/related.ts';
import type { Store } from '../store/store.ts';

/** A story as readers find it on a site; undefined while it is not out there. What was typed since is not theirs yet. */
export function storyOn(store: Store, articleId: ArticleId, siteId: SiteId): OwnStory | undefined {
  const place = store.publications.find(articleId, siteId);
  if (place?.status !== 'published') return undefined;
  const headline = place.versionId ? store.versions.headline(articleId, place.versionId) : undefined;
  return { url: place.url, headline: headline && outgoingLine(headline) };
}

/** A story as readers find it, or as it is written here while it is out nowhere; undefined when it is gone. */
export function storyNow(store: Store, articleId: ArticleId): OwnStory | undefined {
  const shown = store.publications.ofArticle(articleId).find(({ status }) => status === 'published');
  if (shown) return storyOn(store, articleId, shown.siteId);
  const written = store.articles.summary(articleId);
  return written && { headline: outgoingLine(written.headline) };
}

/** True when a page that names the story would name it in the same way. */
export function isNamedAlike(one: OwnStory | undefined, other: OwnStory | undefined): boolean {
  return one?.url === other?.url && one?.headline === other?.headline;
}
