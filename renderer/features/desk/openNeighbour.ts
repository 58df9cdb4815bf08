import type { ArticleId } from '../../../shared/article/ids.ts';
import { openArticle, useArticle } from '../../article/articleStore.ts';
import { useDesk } from './deskStore.ts';

/** Where the open story was listed last: it may have left the queue since, as one that was sent on. */
let lastPlace: { articleId?: ArticleId | undefined; index: number } = { index: 0 };

useDesk.subscribe((now, before) => {
  if (now.listed !== before.listed || now.search !== before.search) lastPlace = { index: 0 };
  notePlace();
});
useArticle.subscribe((now, before) => now.wanted !== before.wanted && notePlace());

/**
 * Opens a story so many further down than the open one in what is listed now, or up; never beyond the last or the first.
 * One that has left the list counts as where it was, above the one that has its place now.
 */
export function openNeighbour(step: number): void {
  const listed = listedNow();
  const index = placeOfOpen();
  const left = lastPlace.articleId === useArticle.getState().wanted ? lastPlace.index : 0;
  const next = index >= 0 ? index + step : left + step - (step > 0 ? 1 : 0);
  const story = listed[Math.min(Math.max(0, next), listed.length - 1)];
  if (story) void openArticle(story.id);
}

function notePlace(): void {
  const index = placeOfOpen();
  if (index >= 0) lastPlace = { articleId: useArticle.getState().wanted, index };
}

function placeOfOpen(): number {
  const { wanted } = useArticle.getState();
  return listedNow().findIndex(({ id }) => id === wanted);
}

function listedNow(): { id: ArticleId }[] {
  const { hits, articles } = useDesk.getState();
  return hits ?? articles;
}

/** Opens the first story that is listed. */
export function openFirst(): void {
  const [first] = listedNow();
  if (first) void openArticle(first.id);
}
