import {
  $createNodeSelection,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $isDecoratorNode,
  $setSelection,
  type LexicalEditor,
} from 'lexical';
import { $isCitedNode } from './nodes/citedNode.ts';

/**
 * Gives the editor the keyboard with a place selected: its text, or the block whose words they are, or the end of the
 * quote.
 */
export function selectPlace(editor: LexicalEditor, place: Range): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  const { startContainer, startOffset, endContainer, endOffset } = place;
  const shown = getSelection();
  shown?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  // Told outright: a block that was selected stays so for the editor, whatever is then selected in what it shows.
  editor.update(() => {
    const node = $getNearestNodeFromDOMNode(startContainer);
    if ($isCitedNode(node)) return node.selectEnd();
    if (!$isDecoratorNode(node)) return $setSelection($createRangeSelectionFromDom(shown, editor));
    const block = $createNodeSelection();
    block.add(node.getKey());
    $setSelection(block);
  });
}
