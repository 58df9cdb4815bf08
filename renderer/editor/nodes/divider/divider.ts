import { $applyNodeReplacement, DecoratorNode, type LexicalNode } from 'lexical';
import type { DividerBlock } from '../../../../shared/blocks/divider/schema.ts';
import { $blockId, $setBlockId } from '../../blockId.ts';

export class DividerNode extends DecoratorNode<null> {
  override $config() {
    return this.config('divider', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    return document.createElement('hr');
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

export function $createDividerNode(): DividerNode {
  return $applyNodeReplacement(new DividerNode());
}

export function $isDividerNode(node: LexicalNode | null | undefined): node is DividerNode {
  return node instanceof DividerNode;
}

/** The node of a divider. */
export function $dividerFromBlock(block: DividerBlock): DividerNode {
  return $setBlockId($createDividerNode(), block.id);
}

/** The divider a node shows. */
export function $dividerToBlock(node: DividerNode): DividerBlock {
  return { id: $blockId(node), type: 'divider' };
}
