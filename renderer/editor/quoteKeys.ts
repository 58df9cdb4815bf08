import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $isCitedNode } from './nodes/citedNode.ts';

/**
 * Backspace at the start of a quote makes a paragraph of it; only from there its words join the block above. Joined to
 * another quote at once, they would be given to whoever said that one.
 */
export function registerQuoteKeys(editor: LexicalEditor): () => void {
  const commands = [DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND];
  return mergeRegister(
    ...commands.map((command) =>
      editor.registerCommand(command, (isBackward) => isBackward && $leaveQuote(), COMMAND_PRIORITY_LOW),
    ),
  );
}

/** False where the caret is not at the start of a quote. */
function $leaveQuote(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset > 0) return false;
  const node = selection.anchor.getNode();
  const quote = node.getTopLevelElement();
  if (!$isCitedNode(quote)) return false;
  const isAtStart = node.is(quote) || node.is(quote.getFirstDescendant());
  return isAtStart && quote.collapseAtStart();
}
