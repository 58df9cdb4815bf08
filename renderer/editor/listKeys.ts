import { $isListItemNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { limits } from '../../shared/article/limits.ts';

/** Tab hangs a point of a list below the one before it, and Shift+Tab takes it back; elsewhere Tab leaves the body. */
export function registerListKeys(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const depth = $depthOfPoint();
      if (depth === undefined) return false;
      event.preventDefault();
      if (event.shiftKey) return depth > 0 && editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
      return depth + 1 < limits.listDepth && $hasPointBefore()
        ? editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)
        : true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

function $point() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  return $isListItemNode(item) ? item : null;
}

function $depthOfPoint(): number | undefined {
  return $point()?.getIndent();
}

/** The first point of a list has none that it could hang below. */
function $hasPointBefore(): boolean {
  return $point()?.getPreviousSibling() !== null;
}
