import { type BlockId, newId } from '../../article/ids.ts';
import type { InlineContent } from '../../article/inline.ts';
import { limits } from '../../article/limits.ts';
import type { ListBlock, ListItem } from '../../blocks/list/schema.ts';
import { isWordMarker } from './elementKinds.ts';
import { findElement, type HtmlElement, styleOf, textOf } from './htmlTree.ts';

/** A paragraph that Word means as a point of a list. */
export type WordListPoint = { level: number; ordered: boolean; content: InlineContent };

/** The level from 1 and the kind of a paragraph that Word dresses up as a list, or undefined for any other. */
export function wordListPoint(element: HtmlElement): Omit<WordListPoint, 'content'> | undefined {
  const level = styleOf(element, 'mso-list')?.match(/level(\d+)/)?.[1];
  if (element.name !== 'p' || level === undefined) return undefined;
  const marker = findElement(element, isWordMarker);
  const ordered = /^[\s\u00a0]*\(?[0-9a-z]{1,5}[.)]/i.test(marker ? textOf(marker) : '');
  return { level: Math.min(Number(level), limits.listDepth), ordered };
}

/** The list that Word's paragraphs stand for. */
export function listOfPoints(points: readonly WordListPoint[]): ListBlock {
  const top: { ordered: boolean; items: ListItem[] } = { ordered: points[0]?.ordered ?? false, items: [] };
  const open = [top];
  for (const point of points) {
    open.length = Math.min(open.length, point.level);
    const parent = open.at(-1) ?? top;
    const last = parent.items.at(-1);
    if (point.level > open.length && last) {
      last.list ??= { ordered: point.ordered, items: [] };
      open.push(last.list);
    }
    open.at(-1)?.items.push({ id: newId<BlockId>(), content: point.content });
  }
  return { id: newId<BlockId>(), type: 'list', ...top };
}
