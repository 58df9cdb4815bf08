import type { LexicalEditor } from 'lexical';
import { isCaretKnown } from './knownCaret.ts';

/**
 * Spares Lexical the question whether the browser may write a letter by itself, where the answer is always yes: at a
 * caret in plain text. It would open an update of the editor to give it. What was written comes to Lexical as input.
 */
export function registerPlainInput(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root) => {
    if (!root) return undefined;
    const spare = (event: InputEvent) => {
      if (!isPlain(event) || isWaiting(editor) || !isCaretKnown(editor) || !isAtCaret(event)) return;
      // What Lexical keeps of a letter that it leaves to the browser.
      editor._inputState.unprocessedBeforeInputData = event.data;
      editor._inputState.lastBeforeInputInsertTextTimeStamp = event.timeStamp;
      event.stopImmediatePropagation();
    };
    // Capturing, so that it comes before Lexical's own.
    root.addEventListener('beforeinput', spare, true);
    return () => root.removeEventListener('beforeinput', spare, true);
  });
}

/** One letter, of one unit of UTF-16: what has more of them may have to be put in by Lexical. */
function isPlain({ inputType, data }: InputEvent): boolean {
  return inputType === 'insertText' && data?.length === 1 && data !== '\n';
}

/** Lexical has not yet read the letter before, or puts off the one that comes. */
function isWaiting({ _inputState: state }: LexicalEditor): boolean {
  return state.unprocessedBeforeInputData !== null || state.isInsertTextAfterHandledSelectionCommand;
}

/** Not in the place of something else, as what corrects words by itself would have it. */
function isAtCaret(event: InputEvent): boolean {
  const [place, ...others] = event.getTargetRanges();
  const caret = getSelection();
  return (
    others.length === 0 &&
    place?.collapsed === true &&
    place.startContainer === caret?.anchorNode &&
    place.startOffset === caret.anchorOffset
  );
}
