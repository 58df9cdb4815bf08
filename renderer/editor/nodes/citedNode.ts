import {
  $createParagraphNode,
  $getState,
  $setState,
  createState,
  type DOMExportOutput,
  type ElementDOMSlot,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
  setDOMUnmanaged,
} from 'lexical';
import { limits } from '../../../shared/article/limits.ts';
import { cutTo } from '../../../shared/article/text.ts';
import { $blockId, $setBlockId } from '../blockId.ts';

/** Who said it. */
export const citationState = createState('citation', {
  parse: (value: unknown): string => (typeof value === 'string' ? cutTo(value, limits.citation) : ''),
});

/** What quotes and pull quotes have in common: words, and who said them. */
export class CitedNode extends ElementNode {
  override $config() {
    return this.config('cited', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: citationState }],
    });
  }

  getCitation(): string {
    return $getState(this, citationState);
  }

  setCitation(citation: string): this {
    return $setState(this, citationState, citation);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('blockquote');
    const citation = document.createElement('cite');
    citation.dataset.words = 'citation';
    // Below the words, and never part of the text one edits.
    citation.contentEditable = 'false';
    setDOMUnmanaged(citation);
    element.append(citation);
    this.showCitation(element);
    return element;
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    this.showCitation(element);
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withBefore(citationIn(element));
  }

  /** Words that are copied go without who said them. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const output = super.exportDOM(editor);
    if (output.element instanceof HTMLElement) citationIn(output.element)?.remove();
    return output;
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): true {
    const paragraph = $setBlockId($createParagraphNode(), $blockId(this));
    this.replace(paragraph.append(...this.getChildren()));
    return true;
  }

  private showCitation(element: HTMLElement): void {
    const shown = citationIn(element);
    if (shown) shown.textContent = this.getCitation();
  }
}

export function $isCitedNode(node: LexicalNode | null | undefined): node is CitedNode {
  return node instanceof CitedNode;
}

function citationIn(element: HTMLElement): HTMLElement | null {
  return element.querySelector<HTMLElement>(':scope > [data-words="citation"]');
}
