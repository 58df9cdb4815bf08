import { type BlockId, newId } from '../../article/ids.ts';
import { type InlineContent, inlineText } from '../../article/inline.ts';
import { limits } from '../../article/limits.ts';
import type { Block } from '../../blocks/block.ts';
import type { ListBlock, ListItem } from '../../blocks/list/schema.ts';
import { sliceInline } from './tidyInline.ts';

/** Splits what is larger than a block may be into blocks of the same kind; the first one stays the block it is. */
export function fitBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return pieces(block.content).map((content, index) => ({ ...block, id: idOf(block, index), content }));
    case 'quote':
    case 'pullQuote':
      return pieces(block.content).map((content, index, all) => ({
        ...block,
        id: idOf(block, index),
        content,
        citation: index === all.length - 1 ? block.citation : '',
      }));
    case 'list':
      return fitList(block);
    default:
      return [block];
  }
}

function fitList(block: ListBlock): ListBlock[] {
  return groups(block.items.flatMap(fitItem), limits.listItems).map((items, index) => ({
    ...block,
    id: idOf(block, index),
    items,
  }));
}

/** A point's words, then the points below it; what is too much for one goes on in points beside it. */
function fitItem({ list, ...item }: ListItem): ListItem[] {
  const items: ListItem[] = pieces(item.content).map((content, index) => ({
    id: idOf(item, index),
    content,
  }));
  const below = list ? groups(list.items.flatMap(fitItem), limits.listItems) : [];
  for (const [index, inner] of below.entries()) {
    if (index > 0) items.push({ id: newId<BlockId>(), content: [] });
    const holder = items.at(-1);
    if (holder && list) holder.list = { ordered: list.ordered, items: inner };
  }
  return items;
}

function idOf({ id }: { id: BlockId }, index: number): BlockId {
  return index === 0 ? id : newId<BlockId>();
}

/** The words in pieces that a block can hold; always at least one. */
function pieces(content: InlineContent): InlineContent[] {
  return groups(content, limits.runs).flatMap(cut);
}

function cut(content: InlineContent): InlineContent[] {
  const text = inlineText(content);
  const parts: InlineContent[] = [];
  let start = 0;
  do {
    const end = endOfPiece(text, start);
    parts.push(text.length <= limits.blockText ? content : sliceInline(content, start, end));
    start = end;
  } while (start < text.length);
  return parts;
}

/** No character is cut in two. */
function endOfPiece(text: string, start: number): number {
  const end = start + limits.blockText;
  if (end >= text.length) return text.length;
  return (text.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end;
}

function groups<Thing>(things: Thing[], size: number): Thing[][] {
  if (things.length <= size) return [things];
  return Array.from({ length: Math.ceil(things.length / size) }, (_, index) =>
    things.slice(index * size, (index + 1) * size),
  );
}
