import { blockAttribute, type RenderContext } from '../../html/context.ts';
import { renderInline } from '../../html/renderInline.ts';
import type { HeadingBlock } from './schema.ts';

/** A heading inside the body; empty ones stay out of the published page. */
export function headingToHtml(block: HeadingBlock, context: RenderContext): string {
  if (context.target === 'site' && block.content.length === 0) return '';
  const tag = `h${block.level}`;
  return `<${tag}${blockAttribute(block.id, context)}>${renderInline(block.content)}</${tag}>`;
}
