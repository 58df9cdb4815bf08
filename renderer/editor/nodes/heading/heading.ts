import { $createHeadingNode, type HeadingNode } from '@lexical/rich-text';
import type { HeadingBlock, HeadingLevel } from '../../../../shared/blocks/heading/schema.ts';
import { $blockId, $setBlockId } from '../../blockId.ts';
import { $appendInline, $readInline } from '../../inlineNodes.ts';

/** A heading's node. */
export function $headingFromBlock(block: HeadingBlock): HeadingNode {
  const node = $setBlockId($createHeadingNode(`h${block.level}`), block.id);
  $appendInline(node, block.content);
  return node;
}

/** The heading a node shows; levels the body does not have become the nearest it has. */
export function $headingToBlock(node: HeadingNode): HeadingBlock {
  const level = Math.min(4, Math.max(2, Number(node.getTag().slice(1)))) as HeadingLevel;
  return { id: $blockId(node), type: 'heading', level, content: $readInline(node) };
}
