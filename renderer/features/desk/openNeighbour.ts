import { openArticle, useArticle } from '../../article/articleStore.ts';
import { useDesk } from './deskStore.ts';

/** Opens the story above or below the open one in what is listed now, or the first when none is open. */
export function openNeighbour(step: 1 | -1): void {
  const { hits, articles } = useDesk.getState();
  const listed = hits ?? articles;
  const index = listed.findIndex(({ id }) => id === useArticle.getState().wanted);
  const next = listed[index < 0 ? 0 : index + step];
  if (next) void openArticle(next.id);
}

/** Opens the first story that is listed. */
export function openFirst(): void {
  const { hits, articles } = useDesk.getState();
  const first = (hits ?? articles)[0];
  if (first) void openArticle(first.id);
}
