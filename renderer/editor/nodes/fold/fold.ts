import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type LexicalNode,
} from 'lexical';
import { limits } from '../../../../shared/article/limits.ts';
import { cutTo } from '../../../../shared/article/text.ts';
import type { FoldBlock } from '../../../../shared/blocks/fold/schema.ts';
import { $blockId, $setBlockId } from '../../blockId.ts';

const labelState = createState('label', {
  parse: (value: unknown): string => (typeof value === 'string' ? cutTo(value, limits.foldLabel) : ''),
});

/** The line below which the page stays closed until the reader asks for more. */
export class FoldNode extends DecoratorNode<null> {
  override $config() {
    return this.config('fold', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: labelState }],
    });
  }

  getLabel(): string {
    return $getState(this, labelState);
  }

  setLabel(label: string): this {
    return $setState(this, labelState, label);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'fold';
    const words = document.createElement('span');
    words.dataset.words = 'label';
    element.append(words);
    this.showLabel(element);
    return element;
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    this.showLabel(element);
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }

  /** Without words of its own, the editor's language provides them through the stylesheet. */
  private showLabel(element: HTMLElement): void {
    const words = element.firstElementChild;
    if (words) words.textContent = this.getLabel();
  }
}

export function $createFoldNode(): FoldNode {
  return $applyNodeReplacement(new FoldNode());
}

export function $isFoldNode(node: LexicalNode | null | undefined): node is FoldNode {
  return node instanceof FoldNode;
}

/** The node of a fold. */
export function $foldFromBlock(block: FoldBlock): FoldNode {
  return $setBlockId($createFoldNode().setLabel(block.label), block.id);
}

/** The fold a node shows. */
export function $foldToBlock(node: FoldNode): FoldBlock {
  return { id: $blockId(node), type: 'fold', label: node.getLabel() };
}
