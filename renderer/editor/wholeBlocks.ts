import { $getClipboardDataFromSelection, setLexicalClipboardDataTransfer } from '@lexical/clipboard';
import { $createListItemNode, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type PointType,
  REMOVE_TEXT_COMMAND,
} from 'lexical';

/**
 * Whole blocks, and points beside each other in a list, that are taken out leave the others what they are. Lexical would
 * pour the one below them into the first, whose id would then stand for other words.
 */
export function registerWholeBlocks(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null;
        if (!clipboard || !$wholeBlocks()) return false;
        event?.preventDefault();
        setLexicalClipboardDataTransfer(clipboard, $getClipboardDataFromSelection());
        return $removeWholeBlocks();
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $makeRoomAbove, COMMAND_PRIORITY_HIGH),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, $removeWholeBlocks, COMMAND_PRIORITY_HIGH),
    ),
    editor.registerCommand(REMOVE_TEXT_COMMAND, $removeWholeBlocks, COMMAND_PRIORITY_HIGH),
  );
}

function $removeWholeBlocks(): boolean {
  const whole = $wholeBlocks();
  if (!whole) return false;
  whole.below.selectStart();
  // From the last, since a point that goes lets the lists on either side of it become one.
  for (const block of [...whole.blocks].reverse()) block.remove();
  return true;
}

/** Enter at the very start of a block, or of a point of a list, moves it down as it is. */
function $makeRoomAbove(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const point = $pointStartingAt(selection.anchor);
  const block = point ?? $blockStartingAt(selection.anchor);
  if (!block || block.isEmpty() || $isListNode(block)) return false;
  block.insertBefore(point ? $createListItemNode() : $createParagraphNode());
  return true;
}

/** The point of a list that begins here. */
function $pointStartingAt(place: PointType): ListItemNode | undefined {
  const node = place.getNode();
  const point = $findMatchingParent(node, $isListItemNode);
  if (!$isListItemNode(point) || place.offset !== 0) return undefined;
  return node.is(point) || node.is(point.getFirstDescendant()) ? point : undefined;
}

/** Blocks and points of lists that are taken whole, first to last, and the one that begins where they end. */
type WholeBlocks = { blocks: LexicalNode[]; below: ElementNode };

/** What a selection holds that goes from the start of one block, or of one point of a list, to the start of another. */
function $wholeBlocks(): WholeBlocks | undefined {
  const [start, end] = $ends() ?? [];
  const first = start && $startingAt(start);
  const below = end && $startingAt(end);
  if (!first || !below || first.is(below)) return undefined;
  const blocks = $between(first, below);
  return blocks && { blocks, below };
}

/**
 * The blocks or points beside each other that a selection holds from the start of the first to the end of the last, with
 * or without the break after it, as a triple click selects them; undefined when it holds less or more.
 */
export function $selectedWhole(): LexicalNode[] | undefined {
  const [start, end] = $ends() ?? [];
  const first = start && $startingAt(start);
  const last = end && $endingAt(end);
  if (!first || !last || !$isListItemNode(first) !== !$isListItemNode(last)) return $wholeBlocks()?.blocks;
  if (first.is(last)) return [first];
  const before = $siblingsBetween(first, last);
  return before && before.length > 0 ? [...before, last] : undefined;
}

/** Where a selection begins and where it ends, in reading order. */
function $ends(): [PointType, PointType] | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return undefined;
  const { anchor, focus } = selection;
  return selection.isBackward() ? [focus, anchor] : [anchor, focus];
}

function $endingAt(place: PointType): ElementNode | undefined {
  const node = place.getNode();
  const unit = $findMatchingParent(node, $isListItemNode) ?? node.getTopLevelElement();
  if (!$isElementNode(unit) || place.offset === 0) return undefined;
  const isEnd =
    place.type === 'text'
      ? node.is(unit.getLastDescendant()) && place.offset === node.getTextContentSize()
      : node.is(unit) && place.offset === unit.getChildrenSize();
  return isEnd ? unit : undefined;
}

function $startingAt(place: PointType): ElementNode | undefined {
  return $pointStartingAt(place) ?? $blockStartingAt(place);
}

function $siblingsBetween(first: LexicalNode, below: LexicalNode): LexicalNode[] | undefined {
  if (!first.getParent()?.is(below.getParent())) return undefined;
  const count = below.getIndexWithinParent() - first.getIndexWithinParent();
  return [first, ...first.getNextSiblings()].slice(0, count);
}

/**
 * What lies between two starts: points beside each other, the last points of a list and what follows it, and the first
 * points of a list where they end. Undefined where the second is a point below one that goes.
 */
function $between(first: ElementNode, below: ElementNode): LexicalNode[] | undefined {
  if (below.getParentOrThrow().isParentOf(first)) return $risingTo(first, below);
  const bottom = below.getTopLevelElement();
  if (!bottom || bottom.isParentOf(first) || isNested(below)) return undefined;
  return [...$risingTo(first, bottom), ...below.getPreviousSiblings()];
}

/** Everything from one node up to another that is beside it, or beside a list that it is in; a list that goes whole is one. */
function $risingTo(first: LexicalNode, below: LexicalNode): LexicalNode[] {
  const taken: LexicalNode[] = [];
  let from = first;
  let isIn = true;
  while (!from.getParent()?.is(below.getParent())) {
    const list = from.getParentOrThrow();
    const parent = list.getParent();
    const isWhole: boolean = isIn && from.getPreviousSibling() === null;
    if (!isWhole) taken.push(...(isIn ? [from] : []), ...from.getNextSiblings());
    from = $isListItemNode(parent) ? parent : list;
    isIn = isWhole;
  }
  const beside = $siblingsBetween(from, below) ?? [];
  return [...taken, ...(isIn ? beside : beside.slice(1))];
}

function isNested(node: ElementNode): boolean {
  return $isListItemNode(node) && node.getIndent() > 0;
}

function $blockStartingAt(point: PointType): ElementNode | undefined {
  if (point.offset !== 0) return undefined;
  const top = point.getNode().getTopLevelElement();
  if (!top || !('getFirstDescendant' in top)) return undefined;
  const first = top.getFirstDescendant();
  const node = point.getNode();
  return node.is(first) || node.is(top) || first === null ? top : undefined;
}
