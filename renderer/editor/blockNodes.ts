import { $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { $isHeadingNode, HeadingNode } from '@lexical/rich-text';
import { $isParagraphNode, type LexicalNode, ParagraphNode } from 'lexical';
import { assertNever } from '../../shared/assertNever.ts';
import type { Block } from '../../shared/blocks/block.ts';
import { $dividerFromBlock, $dividerToBlock, $isDividerNode, DividerNode } from './nodes/divider/divider.ts';
import { $foldFromBlock, $foldToBlock, $isFoldNode, FoldNode } from './nodes/fold/fold.ts';
import { $headingFromBlock, $headingToBlock } from './nodes/heading/heading.ts';
import { $imageFromBlock, $imageToBlock, $isImageNode, ImageNode } from './nodes/image/image.ts';
import { $listFromBlock, $listToBlock } from './nodes/list/list.ts';
import { $paragraphFromBlock, $paragraphToBlock } from './nodes/paragraph/paragraph.ts';
import {
  $isPullQuoteNode,
  $pullQuoteFromBlock,
  $pullQuoteToBlock,
  PullQuoteNode,
} from './nodes/pullQuote/pullQuote.ts';
import { $isQuoteNode, $quoteFromBlock, $quoteToBlock, QuoteNode } from './nodes/quote/quote.ts';

/** Every kind of node that stands for a block or for a point of a list, and so has an id. */
export const identifiedNodes = [
  ParagraphNode,
  HeadingNode,
  ListNode,
  ListItemNode,
  QuoteNode,
  PullQuoteNode,
  ImageNode,
  DividerNode,
  FoldNode,
] as const;

/** The nodes that Lexical's own extensions do not bring. */
export const ownNodes = [QuoteNode, PullQuoteNode, ImageNode, DividerNode, FoldNode];

/** The nodes without a text for the caret, which are selected as a whole. */
export const wholeNodes = [ImageNode, DividerNode, FoldNode];

/** The node that shows a block. */
export function $nodeFromBlock(block: Block): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return $paragraphFromBlock(block);
    case 'heading':
      return $headingFromBlock(block);
    case 'list':
      return $listFromBlock(block);
    case 'quote':
      return $quoteFromBlock(block);
    case 'pullQuote':
      return $pullQuoteFromBlock(block);
    case 'image':
      return $imageFromBlock(block);
    case 'divider':
      return $dividerFromBlock(block);
    case 'fold':
      return $foldFromBlock(block);
    default:
      return assertNever(block);
  }
}

/** The block that a node of the top level shows. Throws for a node of a kind that no block has. */
export function $blockFromNode(node: LexicalNode): Block {
  if ($isParagraphNode(node)) return $paragraphToBlock(node);
  if ($isHeadingNode(node)) return $headingToBlock(node);
  if ($isListNode(node)) return $listToBlock(node);
  if ($isQuoteNode(node)) return $quoteToBlock(node);
  if ($isPullQuoteNode(node)) return $pullQuoteToBlock(node);
  if ($isImageNode(node)) return $imageToBlock(node);
  if ($isDividerNode(node)) return $dividerToBlock(node);
  if ($isFoldNode(node)) return $foldToBlock(node);
  throw new Error(`No block is shown by a ${node.getType()} node`);
}
