import { COMMAND_PRIORITY_BEFORE_EDITOR, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { caretPlace, placeBox } from './caretPlace.ts';

const goingKeys = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

/** How many frames the caret is watched: what comes into sight has its height a frame or two after the scroll. */
const frames = 4;

/**
 * Keeps the caret in sight after a key that moves it. The browser scrolls to where it takes the caret to be while what
 * is on the way has only a guessed height; once that is laid out, the caret may stand elsewhere.
 */
export function registerCaretInSight(editor: LexicalEditor): () => void {
  let next = 0;

  function watch(left: number): void {
    cancelAnimationFrame(next);
    next = requestAnimationFrame(() => {
      showCaret(editor.getRootElement());
      if (left > 1) watch(left - 1);
    });
  }

  const stop = editor.registerCommand(
    KEY_DOWN_COMMAND,
    ({ key }) => {
      if (goingKeys.has(key)) watch(frames);
      return false;
    },
    COMMAND_PRIORITY_BEFORE_EDITOR,
  );
  return () => {
    stop();
    cancelAnimationFrame(next);
  };
}

/** Scrolls the story so that the caret, or what is selected, is in sight. */
export function showCaret(root: HTMLElement | null): void {
  const sheet = root?.closest('.sheet');
  const place = root && caretPlace(root);
  if (!sheet || !place) return;
  const view = sheet.getBoundingClientRect();
  const caret = placeBox(place);
  const margin = Number.parseFloat(getComputedStyle(sheet).scrollPaddingTop) || 0;
  const above = view.top - caret.top;
  const below = caret.bottom - view.bottom;
  // A selected picture may be higher than the view: it is in sight when it fills it, or else by its top.
  if (above > 0 && below < 0) sheet.scrollTop -= above + margin;
  else if (below > 0 && above < 0) sheet.scrollTop += Math.min(below + margin, -above - margin);
}
