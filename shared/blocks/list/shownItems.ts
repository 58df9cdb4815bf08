import { isBlank } from '../../article/inline.ts';
import type { ListItem } from './schema.ts';

/** The points of a list that readers get: those that say something, and those that others below them hang on. */
export function shownItems(items: readonly ListItem[]): ListItem[] {
  return items.flatMap((item) => {
    const { list, ...point } = item;
    const below = shownItems(list?.items ?? []);
    if (list && below.length > 0) return [{ ...point, list: { ...list, items: below } }];
    return isBlank(point.content) ? [] : [point];
  });
}
