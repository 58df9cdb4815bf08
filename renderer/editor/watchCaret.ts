import { $getSelection, $isRangeSelection, type EditorState, type LexicalEditor } from 'lexical';
import { $readCaret, type CaretSummary } from './formatting.ts';

/** How soon after the caret moved the tools show what it stands in, in ms: one does not see it sooner. */
const lookDelay = 50;

/**
 * Tells what is at the caret when that has changed, never in the keystroke's own task. That words have been selected is
 * told at once: the next key may be the one that links them.
 */
export function watchCaret(editor: LexicalEditor, tell: (caret: CaretSummary) => void): () => void {
  let last = '';
  let hadRange = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
    const caret = editor.getEditorState().read($readCaret);
    hadRange = caret.hasRange;
    const now = JSON.stringify(caret);
    if (now === last) return;
    last = now;
    tell(caret);
  }

  const stop = editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
    const isTyping = dirtyElements.size > 0 || dirtyLeaves.size > 0;
    if (!isTyping && !hadRange && hasRange(editorState)) look();
    else timer ??= setTimeout(look, lookDelay);
  });
  const stopSelection = editor.registerRootListener((root) => {
    if (!root) return undefined;
    const take = () => takeSelection(editor);
    document.addEventListener('selectionchange', take);
    return () => document.removeEventListener('selectionchange', take);
  });
  return () => {
    stop();
    stopSelection();
    clearTimeout(timer);
  };
}

/** Lexical, which has heard of it before, takes a selection over a moment later; a read does not wait for that. */
function takeSelection(editor: LexicalEditor): void {
  if (getSelection()?.type === 'Range') editor.read(() => undefined);
}

function hasRange(state: EditorState): boolean {
  return state.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) && !selection.isCollapsed();
  });
}
