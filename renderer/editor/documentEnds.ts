import {
  $createRangeSelectionFromDom,
  $getEditor,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type PointType,
} from 'lexical';

/**
 * The keys that go to the very start or end of the article. The browser looks for the end of what it has laid out, and
 * blocks out of sight are not: its caret would stop at the start of the last block.
 */
export function registerDocumentEnds(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const end = endOf(event);
      if (!end) return false;
      event.preventDefault();
      $goTo(end, event.shiftKey);
      return true;
    },
    COMMAND_PRIORITY_BEFORE_EDITOR,
  );
}

function endOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): 'start' | 'end' | undefined {
  if (altKey || (IS_APPLE ? !metaKey : !ctrlKey || metaKey)) return undefined;
  if (key === (IS_APPLE ? 'ArrowUp' : 'Home')) return 'start';
  return key === (IS_APPLE ? 'ArrowDown' : 'End') ? 'end' : undefined;
}

/** Takes the caret, or the moving end of the selection, to the very start or end of the article. */
export function $goTo(end: 'start' | 'end', extend: boolean): void {
  const anchor = extend ? $anchorOnScreen() : undefined;
  const from = anchor && ([anchor.key, anchor.offset, anchor.type] as const);
  const selection = end === 'end' ? $getRoot().selectEnd() : $getRoot().selectStart();
  if (from) selection.anchor.set(...from);
}

/** Where what is selected begins. Lexical hears a moment later of where the browser's own keys took it. */
function $anchorOnScreen(): PointType | undefined {
  if (!$isRangeSelection($getSelection())) return undefined;
  return $createRangeSelectionFromDom(getSelection(), $getEditor())?.anchor;
}
