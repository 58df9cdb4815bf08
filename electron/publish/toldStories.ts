import type { ArticleId, SiteId } from '../../shared/article/ids.ts';
import type { OwnStory } from '../../shared/article/related.ts';
import { isNamedAlike, storyOn } from '../articles/ownStory.ts';
import type { Store } from '../store/store.ts';

export type ToldStories = ReturnType<typeof tellStories>;

/** Tells of other articles on a site, and remembers what it told: they may go out while a page that names them is sent. */
export function tellStories(store: Store, siteId: SiteId) {
  const told = new Map<ArticleId, OwnStory | undefined>();
  return {
    /** Another article as readers find it on the site; undefined while it is not out there. */
    storyOf(articleId: ArticleId): OwnStory | undefined {
      const story = storyOn(store, articleId, siteId);
      told.set(articleId, story);
      return story;
    },
    /** Whether all that was told is still so. */
    hold: (): boolean =>
      [...told].every(([articleId, story]) => isNamedAlike(story, storyOn(store, articleId, siteId))),
  };
}
