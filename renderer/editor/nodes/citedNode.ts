import {
  $createParagraphNode,
  $getState,
  $setState,
  createState,
  ElementNode,
  type ParagraphNode,
  type RangeSelection,
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
    this.showCitation(element);
    return element;
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    this.showCitation(element);
    return false;
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

  /** The stylesheet writes it below the words, so that it is never part of the text one edits. */
  private showCitation(element: HTMLElement): void {
    const citation = this.getCitation();
    if (citation === '') element.removeAttribute('data-citation');
    else element.dataset.citation = citation;
  }
}
