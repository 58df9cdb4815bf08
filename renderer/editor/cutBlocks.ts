import {
  $getRoot,
  $getSelection,
  $getState,
  $setState,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import type { BlockId } from '../../shared/article/ids.ts';
import { $eachId, blockIdState } from './blockId.ts';

/** The blocks that were cut last, each with the editor that had it last; none once something was copied. */
const cutBlocks = new Map<BlockId, LexicalEditor>();

/** Knows what is cut from what is copied: of all that is in the clipboard, only a block that was cut may stay what it is. */
export function registerCutBlocks(editor: LexicalEditor): () => void {
  return mergeRegister(
    // Before anyone cuts it.
    editor.registerCommand(CUT_COMMAND, () => $note(editor, true), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(COPY_COMMAND, () => $note(editor, false), COMMAND_PRIORITY_HIGH),
  );
}

function $note(editor: LexicalEditor, isCut: boolean): false {
  const selection = $getSelection();
  // Then the clipboard stays as it is.
  if (!selection || selection.isCollapsed()) return false;
  cutBlocks.clear();
  if (!isCut) return false;
  for (const node of selection.getNodes()) {
    for (const block of [node, ...node.getParents()]) {
      const id = $getState(block, blockIdState);
      if (id !== '') cutBlocks.set(id, editor);
    }
  }
  return false;
}

/**
 * Takes the ids from what comes out of the clipboard, but from blocks that were cut: these keep theirs, unless the story
 * that had them last has them still, or again.
 */
export function $keepCutIds(editor: LexicalEditor, nodes: readonly LexicalNode[]): void {
  const elsewhere = idsIn([...new Set(cutBlocks.values())].filter((holder) => holder !== editor));
  const keep = (id: BlockId, node: LexicalNode) => {
    if (cutBlocks.has(id) && !elsewhere.has(id)) cutBlocks.set(id, editor);
    else $setState(node as ElementNode, blockIdState, '');
  };
  $eachId(nodes, keep);
}

function idsIn(editors: readonly LexicalEditor[]): ReadonlySet<BlockId> {
  const ids = new Set<BlockId>();
  for (const editor of editors) {
    editor.getEditorState().read(() => $eachId($getRoot().getChildren(), (id) => ids.add(id)));
  }
  return ids;
}
