import { $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor, type TextNode } from 'lexical';

/**
 * Spares Lexical the news that the caret is where its own state has it, as the browser tells after each letter: it would
 * read the selection anew in an update of the editor, a twentieth of what a key takes, and find what it has.
 */
export function registerKnownCaret(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root) => {
    if (!root) return undefined;
    const spare = (event: Event) => {
      if (isCaretKnown(editor)) event.stopImmediatePropagation();
    };
    // Capturing, so that it comes before whoever else listens to the document.
    document.addEventListener('selectionchange', spare, true);
    return () => document.removeEventListener('selectionchange', spare, true);
  });
}

/** Whether the caret that the browser shows is the one of the state, in plain text and with no other place to be. */
export function isCaretKnown(editor: LexicalEditor): boolean {
  // It waits for the event of what it has just selected itself, or of a press of the mouse, and would take the next one
  // for it.
  const waiting = editor._inputState;
  if (waiting.isSelectionChangeFromDOMUpdate || waiting.isSelectionChangeFromMouseDown) return false;
  const shown = getSelection();
  if (!shown?.isCollapsed || !(shown.anchorNode instanceof Text) || editor.isComposing()) return false;
  const { anchorNode, anchorOffset } = shown;
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
    const { key, offset } = selection.anchor;
    if (offset !== anchorOffset || editor.getElementByKey(key)?.firstChild !== anchorNode) return false;
    const node = selection.anchor.getNode();
    if (!$isTextNode(node) || !node.isSimpleText()) return false;
    if (selection.format !== node.getFormat() || selection.style !== node.getStyle()) return false;
    return $isOnlyPlace(node, offset);
  });
}

/** Whether the caret has no other place where it would look the same: between two texts it can be at the end of either. */
function $isOnlyPlace(node: TextNode, offset: number): boolean {
  if (offset < node.getTextContentSize()) return offset > 0;
  return node.getNextSibling() === null && node.getParent()?.isInline() === false;
}
