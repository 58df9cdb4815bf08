import type { Picture } from '../../blocks/image/schema.ts';
import { plainMarkup } from './blockMarkup.ts';

/** Caption and credit in one line of rich text, told apart by their class. */
export function captionMarkup({ caption, credit }: Pick<Picture, 'caption' | 'credit'>): string {
  const parts = [
    caption === '' ? '' : `<span class="caption">${plainMarkup(caption)}</span>`,
    credit === '' ? '' : `<span class="credit">${plainMarkup(credit)}</span>`,
  ];
  return parts.filter(Boolean).join(' ');
}
