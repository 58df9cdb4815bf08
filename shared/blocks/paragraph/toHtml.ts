import { isBlank } from '../../article/inline.ts';
import { blockAttribute, type RenderContext } from '../../html/context.ts';
import { renderDateline } from '../../html/renderDateline.ts';
import { renderInline } from '../../html/renderInline.ts';
import type { ParagraphBlock } from './schema.ts';

/** A paragraph; the lead carries the dateline. Those without words stay out of the published page. */
export function paragraphToHtml(block: ParagraphBlock, context: RenderContext): string {
  const dateline = block.id === context.lead && context.dateline !== '';
  if (context.target === 'site' && isBlank(block.content)) return '';
  const lead = dateline ? `${renderDateline(context.dateline)} ` : '';
  return `<p${blockAttribute(block.id, context)}>${lead}${renderInline(block.content)}</p>`;
}
