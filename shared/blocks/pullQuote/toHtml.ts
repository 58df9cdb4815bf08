import { isBlank } from '../../article/inline.ts';
import { blockAttribute, type RenderContext } from '../../html/context.ts';
import { renderCitation } from '../../html/renderCitation.ts';
import { renderInline } from '../../html/renderInline.ts';
import type { PullQuoteBlock } from './schema.ts';

/** Words of the article lifted out of it and set large; one without words stays out of the published page. */
export function pullQuoteToHtml(block: PullQuoteBlock, context: RenderContext): string {
  if (context.target === 'site' && isBlank(block.content)) return '';
  const words = `<p>${renderInline(block.content)}</p>${renderCitation(block.citation, context)}`;
  return `<figure class="pullquote"${blockAttribute(block.id, context)}><blockquote>${words}</blockquote></figure>`;
}
