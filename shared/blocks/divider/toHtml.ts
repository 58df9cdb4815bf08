import { blockAttribute, type RenderContext } from '../../html/context.ts';
import type { DividerBlock } from './schema.ts';

/** A pause between two parts of the text. */
export function dividerToHtml(block: DividerBlock, context: RenderContext): string {
  return `<hr${blockAttribute(block.id, context)}>`;
}
