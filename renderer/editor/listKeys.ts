import { $isListItemNode, type ListItemNode } from '@lexical/list';
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

/** Tab hangs points of a list below the one before them, and Shift+Tab takes them back; elsewhere Tab leaves the body. */
export function registerListKeys(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const points = $selectedPoints();
      if (points.length === 0) return false;
      event.preventDefault();
      if (event.shiftKey) {
        return points.some(isBelow) && editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
      }
      return points.every(hasRoomBelow) && hasPointBefore(points)
        ? editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined)
        : true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

/** The points the selection touches, first to last; none when it begins outside of a list. */
function $selectedPoints(): ListItemNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$findMatchingParent(selection.anchor.getNode(), $isListItemNode)) {
    return [];
  }
  const points = selection.getNodes().map((node) => $findMatchingParent(node, $isListItemNode));
  return [...new Set(points.filter($isListItemNode))];
}

function isBelow(point: ListItemNode): boolean {
  return point.getIndent() > 0;
}

function hasRoomBelow(point: ListItemNode): boolean {
  return point.getIndent() + 1 < limits.listDepth;
}

/** The first point of a list has none that it could hang below. */
function hasPointBefore(points: readonly ListItemNode[]): boolean {
  return points[0]?.getPreviousSibling() !== null;
}
