import {
  $getNodeByKey,
  type EditorState,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { SelectedBlock } from './caretSummary.ts';
import { CitedNode } from './nodes/citedNode.ts';
import { $isFoldNode } from './nodes/fold/fold.ts';
import { $isImageNode } from './nodes/image/image.ts';

/** The block whose words were changed last, and how the story stood then. */
const lastChanges = new WeakMap<LexicalEditor, { key: NodeKey; state: EditorState }>();

/**
 * Changes the words that belong to a picture, a quote or a fold; they are typed elsewhere, so the caret stays there. What
 * is typed into those of one block is one step back in the story.
 */
export function changeBlock(editor: LexicalEditor, changed: SelectedBlock): void {
  const { key } = changed;
  const last = lastChanges.get(editor);
  const goesOn = last?.key === key && last.state === editor.getEditorState();
  const change = () => {
    const node = $getNodeByKey(changed.key);
    if (changed.type === 'image' && $isImageNode(node)) node.setPicture(changed.picture);
    else if (changed.type === 'fold' && $isFoldNode(node)) node.setLabel(changed.label);
    else if ((changed.type === 'quote' || changed.type === 'pullQuote') && node instanceof CitedNode) {
      node.setCitation(changed.citation);
    }
  };
  editor.update(change, {
    tag: [SKIP_DOM_SELECTION_TAG, goesOn ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG],
    onUpdate: () => lastChanges.set(editor, { key, state: editor.getEditorState() }),
  });
}
