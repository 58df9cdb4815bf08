import { blockAttribute, type RenderContext } from '../../html/context.ts';
import { escapeHtml } from '../../html/escape.ts';
import { renderInline } from '../../html/renderInline.ts';
import type { ParagraphBlock } from './schema.ts';

/** A paragraph; the lead carries the dateline. Empty ones stay out of the published page. */
export function paragraphToHtml(block: ParagraphBlock, context: RenderContext): string {
  const dateline = block.id === context.lead && context.dateline !== '';
  if (context.target === 'site' && block.content.length === 0) return '';
  const lead = dateline ? `<strong class="dateline">${escapeHtml(context.dateline)}</strong> ` : '';
  return `<p${blockAttribute(block.id, context)}>${lead}${renderInline(block.content)}</p>`;
}
