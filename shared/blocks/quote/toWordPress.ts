import { blockMarkup, inlineMarkup, plainMarkup } from '../../html/wordpress/blockMarkup.ts';
import type { QuoteBlock } from './schema.ts';

/** WordPress's quote block: its words are a paragraph block inside it. */
export function quoteToWordPress({ content, citation }: QuoteBlock): string {
  if (content.length === 0) return '';
  const words = blockMarkup('paragraph', `<p>${inlineMarkup(content)}</p>`);
  const cite = citation === '' ? '' : `<cite>${plainMarkup(citation)}</cite>`;
  return blockMarkup('quote', `<blockquote class="wp-block-quote">${words}${cite}</blockquote>`);
}
