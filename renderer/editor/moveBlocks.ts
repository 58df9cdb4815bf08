import { $createListNode, $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $getNearestNodeFromDOMNode, type LexicalEditor, type LexicalNode } from 'lexical';
import { type DrawnEdge, nearestEdge, nearestPointEdge } from './blockEdge.ts';
import { $selectedWhole } from './wholeBlocks.ts';

/**
 * Where the whole blocks that are selected would go if they were dropped at a height in the window, in px: points of a
 * list beside another of its points, or out of it. Undefined when what is selected is not whole, or not of one kind.
 */
export function $edgeForWholeBlocks(editor: LexicalEditor, y: number): DrawnEdge | undefined {
  const blocks = $movable();
  if (!blocks) return undefined;
  const list = editor.getElementByKey(blocks[0].getParentOrThrow().getKey());
  const isAmongPoints = $isListItemNode(blocks[0]) && list && reaches(list, y);
  return isAmongPoints ? nearestPointEdge(list, y) : nearestEdge(editor, y);
}

/** Moves the whole blocks that are selected to an edge, as the blocks they are; false when there are none. */
export function $moveWholeBlocks({ element, side }: DrawnEdge): boolean {
  const blocks = $movable();
  const target = $getNearestNodeFromDOMNode(element);
  if (!blocks || !target) return false;
  if (blocks.some((block) => block.is(target) || block.isParentOf(target))) return true;
  const moved = $isListItemNode(blocks[0]) && !$isListItemNode(target) ? [$listOf(blocks)] : blocks;
  if (side === 'before') for (const block of moved) target.insertBefore(block);
  else for (const block of [...moved].reverse()) target.insertAfter(block);
  $selectFromTo(blocks[0], blocks.at(-1) ?? blocks[0]);
  return true;
}

type Some<Item> = [Item, ...Item[]];

function $movable(): Some<LexicalNode> | undefined {
  const [first, ...more] = $selectedWhole() ?? [];
  if (!first) return undefined;
  const parent = first.getParent();
  return more.every((one) => one.getParent()?.is(parent)) ? [first, ...more] : undefined;
}

/** A list of its own for points that leave theirs. */
function $listOf(points: Some<LexicalNode>): ListNode {
  const list = points[0].getParent();
  return $createListNode($isListNode(list) ? list.getListType() : 'bullet').append(...points);
}

function $selectFromTo(first: LexicalNode, last: LexicalNode): void {
  const { key, offset, type } = last.selectEnd().focus;
  first.selectStart().focus.set(key, offset, type);
}

function reaches(element: Element, y: number): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return y >= top && y <= bottom;
}
