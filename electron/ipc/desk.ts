import { ok } from '../../shared/ipc/result.ts';
import { storyNow } from '../articles/ownStory.ts';
import type { Session } from '../session/session.ts';
import type { Store } from '../store/store.ts';
import type { HandlerGroup } from './answer.ts';

/** Lists, counts and search. */
export function deskHandlers(store: Store, session: Session): HandlerGroup<'desk'> {
  return {
    'desk.counts': () => ok(store.articles.counts(session.person().id)),
    'desk.list': ({ queue, limit, after }) =>
      ok(store.articles.list(queue, session.person().id, limit, after)),
    'desk.search': ({ text, limit, where }) => {
      // What was typed a moment ago must be found; a large backlog is left to the idle indexer.
      store.search.indexPending(20);
      return ok(store.search.find(text, limit, where));
    },
    'desk.headlines': ({ articleIds }) =>
      ok(
        articleIds.flatMap((articleId) => {
          const story = storyNow(store, articleId);
          return story ? [{ articleId, headline: story.headline ?? '' }] : [];
        }),
      ),
  };
}
