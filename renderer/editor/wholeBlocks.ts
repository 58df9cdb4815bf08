import { $getClipboardDataFromSelection, setLexicalClipboardDataTransfer } from '@lexical/clipboard';
import { $createListItemNode, $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type PointType,
  REMOVE_TEXT_COMMAND,
} from 'lexical';

/**
 * Whole blocks that are taken out leave the others the blocks they are. Lexical would pour the one below them into the
 * first, whose id would then stand for other words.
 */
export function registerWholeBlocks(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null;
        if (!clipboard || $wholeBlocks().length === 0) return false;
        event?.preventDefault();
        setLexicalClipboardDataTransfer(clipboard, $getClipboardDataFromSelection());
        return $removeWholeBlocks();
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $makeRoomAbove, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $removeWholeBlocks, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(REMOVE_TEXT_COMMAND, $removeWholeBlocks, COMMAND_PRIORITY_HIGH),
  );
}

function $removeWholeBlocks(): boolean {
  const blocks = $wholeBlocks();
  const below = blocks.at(-1)?.getNextSibling<ElementNode>();
  if (!below) return false;
  below.selectStart();
  for (const block of blocks) block.remove();
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

/** The blocks of a selection that goes from the start of one block to the start of another. */
function $wholeBlocks(): LexicalNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return [];
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const first = $blockStartingAt(start);
  const below = $blockStartingAt(end);
  if (!first || !below || first.is(below)) return [];
  return [first, ...first.getNextSiblings()].slice(
    0,
    below.getIndexWithinParent() - first.getIndexWithinParent(),
  );
}

function $blockStartingAt(point: PointType): ElementNode | undefined {
  if (point.offset !== 0) return undefined;
  const top = point.getNode().getTopLevelElement();
  if (!top || !('getFirstDescendant' in top)) return undefined;
  const first = top.getFirstDescendant();
  const node = point.getNode();
  return node.is(first) || node.is(top) || first === null ? top : undefined;
}
