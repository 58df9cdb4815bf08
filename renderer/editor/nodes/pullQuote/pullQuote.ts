import { $applyNodeReplacement, type LexicalNode } from 'lexical';
import type { PullQuoteBlock } from '../../../../shared/blocks/pullQuote/schema.ts';
import { $blockId, $setBlockId } from '../../blockId.ts';
import { $appendInline, $readInline } from '../../inlineNodes.ts';
import { CitedNode } from '../citedNode.ts';

export class PullQuoteNode extends CitedNode {
  override $config() {
    return this.config('pullQuote', { extends: CitedNode });
  }

  override createDOM(): HTMLElement {
    const element = super.createDOM();
    element.className = 'pull-quote';
    return element;
  }
}

export function $createPullQuoteNode(): PullQuoteNode {
  return $applyNodeReplacement(new PullQuoteNode());
}

export function $isPullQuoteNode(node: LexicalNode | null | undefined): node is PullQuoteNode {
  return node instanceof PullQuoteNode;
}

/** The node of a pull quote. */
export function $pullQuoteFromBlock(block: PullQuoteBlock): PullQuoteNode {
  const node = $setBlockId($createPullQuoteNode().setCitation(block.citation), block.id);
  $appendInline(node, block.content);
  return node;
}

/** The pull quote a node shows. */
export function $pullQuoteToBlock(node: PullQuoteNode): PullQuoteBlock {
  return { id: $blockId(node), type: 'pullQuote', content: $readInline(node), citation: node.getCitation() };
}
