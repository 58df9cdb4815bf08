import { isBlank } from '../../article/inline.ts';
import { blockMarkup, inlineMarkup } from '../../html/wordpress/blockMarkup.ts';
import type { HeadingBlock } from './schema.ts';

/** WordPress's heading block, whose level is 2 unless it says so. */
export function headingToWordPress({ level, content }: HeadingBlock): string {
  if (isBlank(content)) return '';
  const html = `<h${level} class="wp-block-heading">${inlineMarkup(content)}</h${level}>`;
  return blockMarkup('heading', html, { level: level === 2 ? undefined : level });
}
