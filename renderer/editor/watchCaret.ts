import {
  $getSelection,
  $isRangeSelection,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $readCaret, type CaretSummary } from './caretSummary.ts';
import { isRearranged } from './rearranged.ts';

/** How soon after the caret moved the tools show what it stands in, in ms: one does not see it sooner. */
export const lookDelay = 50;

/**
 * Tells what is at the caret when that has changed, never in the keystroke's own task; letters that only make a text
 * longer change nothing of it. That words have been selected is told at once: the next key may be the one that links
 * them.
 */
export function watchCaret(editor: LexicalEditor, tell: (caret: CaretSummary) => void): () => void {
  let last = '';
  let place = nowhere;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    clearTimeout(timer);
    timer = undefined;
    const caret = editor.getEditorState().read($readCaret);
    const now = JSON.stringify(caret);
    if (now === last) return;
    last = now;
    tell(caret);
  }

  const stop = editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
    const before = place;
    place = placeIn(editorState);
    const isTyping = dirtyElements.size > 0 || dirtyLeaves.size > 0;
    if (!isTyping && place.hasRange && !before.hasRange) look();
    else if (!isTyping || !isWithin(before, place) || isRearranged(dirtyElements))
      timer ??= setTimeout(look, lookDelay);
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

/** The text that the caret is in, and the format of what is written there. */
type Place = { key: NodeKey | undefined; format: number; hasRange: boolean };

const nowhere: Place = { key: undefined, format: 0, hasRange: false };

function placeIn(state: EditorState): Place {
  return state.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return nowhere;
    const { anchor, format } = selection;
    return {
      key: anchor.type === 'text' ? anchor.key : undefined,
      format,
      hasRange: !selection.isCollapsed(),
    };
  });
}

/** True when the caret has stayed in one text, and selects nothing. */
function isWithin(before: Place, now: Place): boolean {
  const isCaret = !before.hasRange && !now.hasRange && now.key !== undefined;
  return isCaret && before.key === now.key && before.format === now.format;
}
