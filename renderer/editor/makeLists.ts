import { $createListItemNode, $createListNode, $isListNode, type ListType } from '@lexical/list';
import {
  $findMatchingParent,
  $getState,
  $isElementNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $setBlockId, blockIdState } from './blockId.ts';

/**
 * Makes lists of the blocks in a selection, each of which stays the block it is; lists in it get this sign. Lists beside
 * each other that are alike then become one, the first of them, by Lexical's own doing.
 */
export function $makeLists(selection: RangeSelection, type: ListType): void {
  const nodes = selection.getNodes();
  const blocks = new Set(nodes.map((node) => node.getTopLevelElement()));
  for (const list of new Set(nodes.filter(isInnermost).map($listAround))) {
    list?.setListType(type);
    // Of a list that has changed, Lexical looks at the one below; the one above has to be looked at, too.
    list?.getPreviousSibling()?.markDirty();
  }
  for (const block of blocks) {
    if ($isElementNode(block) && !$isListNode(block)) $makeList(block, type, selection);
  }
}

function isInnermost(node: LexicalNode): boolean {
  return !$isElementNode(node) || node.isEmpty();
}

function $listAround(node: LexicalNode) {
  return $findMatchingParent(node, $isListNode);
}

/** A list of one point that says what the block said, in its place and with its id. */
function $makeList(block: ElementNode, type: ListType, { anchor, focus }: RangeSelection): void {
  const point = $createListItemNode();
  const list = $createListNode(type).append(point);
  const id = $getState(block, blockIdState);
  if (id !== '') $setBlockId(list, id);
  // The caret of a block without words stands in the block itself.
  for (const place of [anchor, focus]) {
    if (place.key === block.getKey()) place.set(point.getKey(), place.offset, 'element');
  }
  point.append(...block.getChildren());
  block.replace(list);
}
