import { $applyNodeReplacement, type LexicalNode } from 'lexical';
import type { QuoteBlock } from '../../../../shared/blocks/quote/schema.ts';
import { $blockId, $setBlockId } from '../../blockId.ts';
import { $appendInline, $readInline } from '../../inlineNodes.ts';
import { CitedNode } from '../citedNode.ts';

export class QuoteNode extends CitedNode {
  override $config() {
    return this.config('quote', { extends: CitedNode });
  }

  override createDOM(): HTMLElement {
    const element = super.createDOM();
    element.className = 'quote';
    return element;
  }
}

export function $createQuoteNode(): QuoteNode {
  return $applyNodeReplacement(new QuoteNode());
}

export function $isQuoteNode(node: LexicalNode | null | undefined): node is QuoteNode {
  return node instanceof QuoteNode;
}

/** The node of a quote. */
export function $quoteFromBlock(block: QuoteBlock): QuoteNode {
  const node = $setBlockId($createQuoteNode().setCitation(block.citation), block.id);
  $appendInline(node, block.content);
  return node;
}

/** The quote a node shows. */
export function $quoteToBlock(node: QuoteNode): QuoteBlock {
  return { id: $blockId(node), type: 'quote', content: $readInline(node), citation: node.getCitation() };
}
