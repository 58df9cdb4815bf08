import type { LexicalEditor } from 'lexical';
import { $readCaret, type CaretSummary } from './formatting.ts';

/** Tells what is at the caret when that has changed, after the keystroke's own task and at most once a frame. */
export function watchCaret(editor: LexicalEditor, tell: (caret: CaretSummary) => void): () => void {
  let last = '';
  let frame = 0;

  function look(): void {
    frame = 0;
    const caret = editor.getEditorState().read($readCaret);
    const now = JSON.stringify(caret);
    if (now === last) return;
    last = now;
    tell(caret);
  }

  const stop = editor.registerUpdateListener(() => {
    frame ||= requestAnimationFrame(() => setTimeout(look));
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}
