import { type BlockId, newId } from '../../article/ids.ts';
import { limits } from '../../article/limits.ts';
import type { BlockReader } from '../../html/reading/blockReader.ts';
import { childElements, type HtmlElement, type HtmlNode } from '../../html/reading/htmlTree.ts';
import type { ListBlock, ListItem } from './schema.ts';

/** A list with the lists in it, however they are nested; nothing when it has no points. */
export function listFromHtml(element: HtmlElement, reader: BlockReader): ListBlock[] {
  const items = readItems(element, reader, 1);
  if (items.length === 0) return [];
  return [{ id: reader.idOf(element), type: 'list', ordered: element.name === 'ol', items }];
}

/** True for a list element. */
export function isList(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string' && (node.name === 'ul' || node.name === 'ol' || node.name === 'menu');
}

function readItems(list: HtmlElement, reader: BlockReader, depth: number): ListItem[] {
  const items: ListItem[] = [];
  for (const child of childElements(list)) {
    // Google Docs and LibreOffice put the inner list beside its point, not into it.
    if (isList(child)) nest(items, child, readItems(child, reader, depth + 1), depth);
    else readItem(child, items, reader, depth);
  }
  return items;
}

function readItem(element: HtmlElement, items: ListItem[], reader: BlockReader, depth: number): void {
  const content = reader.inline(wordsOf(element));
  const lists = element.children.filter(isList);
  if (content.length > 0 || lists.length > 0 || element.attributes['data-item'] !== undefined) {
    items.push({ id: itemId(element, reader), content });
  }
  for (const list of lists) nest(items, list, readItems(list, reader, depth + 1), depth);
}

/** What a point says; a list that stands in its midst parts the words on either side of it. */
function wordsOf({ children }: HtmlElement): HtmlNode[] {
  const isLast = (index: number) => index === children.length - 1;
  return children.flatMap((child, index) => (!isList(child) ? child : isLast(index) ? [] : ' '));
}

function nest(items: ListItem[], list: HtmlElement, inner: ListItem[], depth: number): void {
  const parent = items.at(-1);
  if (inner.length === 0) return;
  if (!parent || depth >= limits.listDepth) items.push(...inner);
  else if (parent.list) parent.list.items.push(...inner);
  else parent.list = { ordered: list.name === 'ol', items: inner };
}

function itemId(element: HtmlElement, reader: BlockReader): BlockId {
  return element.attributes['data-item'] === undefined ? newId<BlockId>() : reader.idOf(element);
}
