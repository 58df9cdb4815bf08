import { isBlank } from '../../article/inline.ts';
import { looksEmpty } from '../../article/text.ts';
import { blockMarkup, inlineMarkup, plainMarkup } from '../../html/wordpress/blockMarkup.ts';
import type { QuoteBlock } from './schema.ts';

/** WordPress's quote block: its words are a paragraph block inside it. */
export function quoteToWordPress({ content, citation }: QuoteBlock): string {
  if (isBlank(content)) return '';
  const words = blockMarkup('paragraph', `<p>${inlineMarkup(content)}</p>`);
  const cite = looksEmpty(citation) ? '' : `<cite>${plainMarkup(citation)}</cite>`;
  return blockMarkup('quote', `<blockquote class="wp-block-quote">${words}${cite}</blockquote>`);
}
