import { isBlank } from '../../article/inline.ts';
import { blockMarkup, datelineMarkup, inlineMarkup } from '../../html/wordpress/blockMarkup.ts';
import type { WordPressContext } from '../../html/wordpress/context.ts';
import type { ParagraphBlock } from './schema.ts';

/** WordPress's paragraph block; the lead carries the dateline, and empty ones are left out. */
export function paragraphToWordPress(block: ParagraphBlock, { dateline, lead }: WordPressContext): string {
  if (isBlank(block.content)) return '';
  const opens = block.id === lead && dateline !== '';
  const strong = opens ? `${datelineMarkup(dateline)} ` : '';
  return blockMarkup('paragraph', `<p>${strong}${inlineMarkup(block.content)}</p>`);
}
