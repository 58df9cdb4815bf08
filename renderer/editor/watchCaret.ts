import type { LexicalEditor } from 'lexical';
import { $readCaret, type CaretSummary } from './formatting.ts';

/** How soon after the caret moved the tools show what it stands in, in ms: one does not see it sooner. */
const lookDelay = 50;

/** Tells what is at the caret when that has changed, never in the keystroke's own task. */
export function watchCaret(editor: LexicalEditor, tell: (caret: CaretSummary) => void): () => void {
  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    timer = undefined;
    const caret = editor.getEditorState().read($readCaret);
    const now = JSON.stringify(caret);
    if (now === last) return;
    last = now;
    tell(caret);
  }

  const stop = editor.registerUpdateListener(() => {
    timer ??= setTimeout(look, lookDelay);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
