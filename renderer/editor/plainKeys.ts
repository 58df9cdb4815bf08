import { $isRangeSelection, type LexicalEditor } from 'lexical';
import { isPlainLetter } from '../commands/plainLetter.ts';

/**
 * Spares Lexical the press of a key that only types, as long as there is but a caret: it would look in an update of the
 * editor, a thirtieth of what a key takes, for what such a key may stand for, and it stands for nothing. What it types
 * comes to Lexical as input.
 */
export function registerPlainKeys(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root) => {
    if (!root) return undefined;
    const spare = (event: KeyboardEvent) => {
      if (isPlainLetter(event) && !composes(event) && hasOnlyCaret(editor)) event.stopImmediatePropagation();
    };
    // Capturing, so that it comes before Lexical's own.
    root.addEventListener('keydown', spare, true);
    return () => root.removeEventListener('keydown', spare, true);
  });
}

/** The number of a key that composes letters, whatever it is named. */
const composing = 229;

function composes({ keyCode, isComposing }: KeyboardEvent): boolean {
  return isComposing || keyCode === composing;
}

/** Not while something is selected, which may have to make way for what is typed, nor while it waits for a key. */
function hasOnlyCaret(editor: LexicalEditor): boolean {
  if (editor.isComposing() || editor._inputState.isInsertTextAfterHandledSelectionCommand) return false;
  const { _selection: selection } = editor._pendingEditorState ?? editor.getEditorState();
  return $isRangeSelection(selection) && selection.isCollapsed();
}
