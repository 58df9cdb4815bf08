import { $isListNode, ListItemNode } from '@lexical/list';
import type { LexicalEditor } from 'lexical';
import { limits } from '../../shared/article/limits.ts';

/** Takes points that lie deeper than an article may hold, as after a paste into a deep list, up to its lowest level. */
export function registerListDepth(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(ListItemNode, (point) => {
    const isTooDeep = point.getIndent() >= limits.listDepth;
    if (isTooDeep && !$isListNode(point.getFirstChild())) point.setIndent(limits.listDepth - 1);
  });
}
