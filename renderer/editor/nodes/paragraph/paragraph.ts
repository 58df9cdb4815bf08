import { $createParagraphNode, type ParagraphNode } from 'lexical';
import type { ParagraphBlock } from '../../../../shared/blocks/paragraph/schema.ts';
import { $blockId, $setBlockId } from '../../blockId.ts';
import { $appendInline, $readInline } from '../../inlineNodes.ts';

/** A paragraph's node. */
export function $paragraphFromBlock(block: ParagraphBlock): ParagraphNode {
  const node = $setBlockId($createParagraphNode(), block.id);
  $appendInline(node, block.content);
  return node;
}

/** The paragraph a node shows. */
export function $paragraphToBlock(node: ParagraphNode): ParagraphBlock {
  return { id: $blockId(node), type: 'paragraph', content: $readInline(node) };
}
