import {
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $blockAt, type BlockEdge, type DrawnEdge, nearestEdge } from './blockEdge.ts';
import { $edgeForWholeBlocks, $moveWholeBlocks } from './moveBlocks.ts';

/** How Lexical marks what is dragged out of an editor. */
const lexicalDrag = 'application/x-lexical-drag';

/**
 * Files, and whole blocks of the story, that are dropped on the body go between the blocks where they were dropped; a
 * line shows where that is. Other words go where the browser's caret is.
 */
export function registerDrop(
  editor: LexicalEditor,
  onFiles: (files: File[], place: BlockEdge | undefined) => void,
): () => void {
  let marked: Element | undefined;

  function mark(edge?: DrawnEdge): void {
    if (marked !== edge?.element) marked?.removeAttribute('data-drop');
    marked = edge?.element;
    marked?.setAttribute('data-drop', edge?.side ?? '');
  }

  const unmark = () => mark();
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        const edge = $edgeOf(editor, event);
        mark(edge);
        if (!edge) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        unmark();
        const edge = $edgeOf(editor, event);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) onFiles(files, $blockAt(edge));
        else if (!edge || !$moveWholeBlocks(edge)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerRootListener((root, before) => {
      for (const end of ['dragleave', 'dragend']) {
        before?.removeEventListener(end, unmark);
        root?.addEventListener(end, unmark);
      }
    }),
  );
}

/** The edge where what is dragged would go; undefined for what goes into the words. */
function $edgeOf(editor: LexicalEditor, { dataTransfer, clientY }: DragEvent): DrawnEdge | undefined {
  if (dataTransfer?.types.includes('Files')) return nearestEdge(editor, clientY);
  return dataTransfer?.types.includes(lexicalDrag) ? $edgeForWholeBlocks(editor, clientY) : undefined;
}
