import { isBlank } from '../../article/inline.ts';
import { looksEmpty } from '../../article/text.ts';
import { blockMarkup, inlineMarkup, plainMarkup } from '../../html/wordpress/blockMarkup.ts';
import type { PullQuoteBlock } from './schema.ts';

/** WordPress's pullquote block. */
export function pullQuoteToWordPress({ content, citation }: PullQuoteBlock): string {
  if (isBlank(content)) return '';
  const cite = looksEmpty(citation) ? '' : `<cite>${plainMarkup(citation)}</cite>`;
  const quote = `<blockquote><p>${inlineMarkup(content)}</p>${cite}</blockquote>`;
  return blockMarkup('pullquote', `<figure class="wp-block-pullquote">${quote}</figure>`);
}
