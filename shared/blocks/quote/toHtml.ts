import { isBlank } from '../../article/inline.ts';
import { blockAttribute, type RenderContext } from '../../html/context.ts';
import { renderCitation } from '../../html/renderCitation.ts';
import { renderInline } from '../../html/renderInline.ts';
import type { QuoteBlock } from './schema.ts';

/** A quotation set off from the text; one without words stays out of the published page. */
export function quoteToHtml(block: QuoteBlock, context: RenderContext): string {
  if (context.target === 'site' && isBlank(block.content)) return '';
  const words = `<p>${renderInline(block.content)}</p>`;
  return `<blockquote${blockAttribute(block.id, context)}>${words}${renderCitation(block.citation, context)}</blockquote>`;
}
