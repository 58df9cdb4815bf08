import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
} from 'lexical';
import type { Picture } from '../../shared/blocks/image/schema.ts';
import type { BlockEdge } from './blockEdge.ts';
import { $createDividerNode } from './nodes/divider/divider.ts';
import { $createFoldNode } from './nodes/fold/fold.ts';
import { $createImageNode } from './nodes/image/image.ts';

/**
 * Puts a block that is no text where the caret is, with room to go on writing below it, and gives the place below it.
 * An empty paragraph is that room: it is not left above.
 */
export function insertBlock(
  editor: LexicalEditor,
  kind: 'divider' | 'fold' | { picture: Picture },
): BlockEdge | undefined {
  let below: BlockEdge | undefined;
  const insert = () => {
    const node =
      kind === 'divider'
        ? $createDividerNode()
        : kind === 'fold'
          ? $createFoldNode()
          : $createImageNode(kind.picture);
    const empty = $emptyParagraphAtCaret();
    if (empty) empty.insertBefore(node);
    else $insertNodeToNearestRoot(node);
    if (!node.getNextSibling()) node.insertAfter($createParagraphNode());
    node.selectNext();
    below = { key: node.getKey(), side: 'after' };
  };
  editor.update(insert, { discrete: true });
  return below;
}

function $emptyParagraphAtCaret(): ElementNode | undefined {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement() : null;
  return $isParagraphNode(block) && block.isEmpty() ? block : undefined;
}

/** Puts a picture beside a block, and gives the place below it; undefined when that block is gone. */
export function insertPictureAt(
  editor: LexicalEditor,
  picture: Picture,
  { key, side }: BlockEdge,
): BlockEdge | undefined {
  let next: BlockEdge | undefined;
  const insert = () => {
    const block = $getNodeByKey(key);
    if (!block?.isAttached()) return;
    const image = $createImageNode(picture);
    if (side === 'before') block.insertBefore(image);
    else block.insertAfter(image);
    if (!image.getNextSibling()) image.insertAfter($createParagraphNode());
    image.selectNext();
    next = { key: image.getKey(), side: 'after' };
  };
  editor.update(insert, { discrete: true });
  return next;
}
