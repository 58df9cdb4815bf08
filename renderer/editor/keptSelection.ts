import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

/**
 * Selects what was selected when the text gets the keyboard back, as from a dialog: the browser would put the caret at
 * the very beginning. A press of the pointer puts it where it is meant.
 */
export function registerKeptSelection(editor: LexicalEditor): () => void {
  let isPressed = false;
  return mergeRegister(
    editor.registerRootListener((root) => {
      if (!root) return undefined;
      const press = () => {
        isPressed = true;
      };
      const release = () => {
        isPressed = false;
      };
      root.addEventListener('pointerdown', press, true);
      addEventListener('pointerup', release, true);
      addEventListener('pointercancel', release, true);
      return () => {
        root.removeEventListener('pointerdown', press, true);
        removeEventListener('pointerup', release, true);
        removeEventListener('pointercancel', release, true);
      };
    }),
    editor.registerCommand(BLUR_COMMAND, () => $takeShown(editor), COMMAND_PRIORITY_LOW),
    editor.registerCommand(FOCUS_COMMAND, () => !isPressed && $showAgain(), COMMAND_PRIORITY_LOW),
  );
}

/**
 * The browser tells of a selection a moment later, and by then it is that of the field which has the keyboard. A whole
 * block that is selected, such as a fold, is Lexical's alone: what the browser shows then means nothing.
 */
function $takeShown(editor: LexicalEditor): false {
  const known = $getSelection();
  if ($isNodeSelection(known)) return false;
  const shown = $createRangeSelectionFromDom(getSelection(), editor);
  const isKnown = $isRangeSelection(known) && shown?.anchor.is(known.anchor) && shown.focus.is(known.focus);
  if (shown && !isKnown) $setSelection(shown);
  return false;
}

/** Lexical shows a selection anew once it is said to have changed. */
function $showAgain(): false {
  const selection = $getSelection();
  if (selection) selection.dirty = true;
  return false;
}
