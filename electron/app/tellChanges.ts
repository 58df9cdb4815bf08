import type { ArticleId } from '../../shared/article/ids.ts';

/** How long nothing may have changed before it is told, in ms, and how long it may wait at most. */
const rest = 400;
const longestWait = 3_000;

/** Notes that an article changed, or with none, that any may have. */
export type NoteChange = (articleId?: ArticleId) => void;

/**
 * Gathers which articles changed, and tells it in a pause; no ids when any may have. One that is being written changes
 * with every word, and to hear of each would take the window's time from the keys.
 */
export function tellChanges(tell: (articleIds: ArticleId[]) => void): NoteChange {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  let changed: Set<ArticleId> | 'any' = new Set();

  function tellNow(): void {
    const now = changed;
    timer = undefined;
    changed = new Set();
    tell(now === 'any' ? [] : [...now]);
  }

  return (articleId) => {
    if (!articleId) changed = 'any';
    else if (changed !== 'any') changed.add(articleId);
    if (timer === undefined) latest = performance.now() + longestWait;
    clearTimeout(timer);
    timer = setTimeout(tellNow, Math.min(rest, latest - performance.now()));
  };
}
