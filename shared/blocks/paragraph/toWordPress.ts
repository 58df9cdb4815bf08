import { blockMarkup, inlineMarkup, plainMarkup } from '../../html/wordpress/blockMarkup.ts';
import type { WordPressContext } from '../../html/wordpress/context.ts';
import type { ParagraphBlock } from './schema.ts';

/** WordPress's paragraph block; the lead carries the dateline, and empty ones are left out. */
export function paragraphToWordPress(block: ParagraphBlock, { dateline, lead }: WordPressContext): string {
  if (block.content.length === 0) return '';
  const opens = block.id === lead && dateline !== '';
  const strong = opens ? `<strong class="dateline">${plainMarkup(dateline)}</strong> ` : '';
  return blockMarkup('paragraph', `<p>${strong}${inlineMarkup(block.content)}</p>`);
}
