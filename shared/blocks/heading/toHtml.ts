import { isBlank } from '../../article/inline.ts';
import { blockAttribute, type RenderContext } from '../../html/context.ts';
import { renderInline } from '../../html/renderInline.ts';
import type { HeadingBlock } from './schema.ts';

/** A heading inside the body; one without words stays out of the published page. */
export function headingToHtml(block: HeadingBlock, context: RenderContext): string {
  if (context.target === 'site' && isBlank(block.content)) return '';
  const tag = `h${block.level}`;
  return `<${tag}${blockAttribute(block.id, context)}>${renderInline(block.content)}</${tag}>`;
}
