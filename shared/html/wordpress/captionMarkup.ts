import { looksEmpty } from '../../article/text.ts';
import type { Picture } from '../../blocks/image/schema.ts';
import { plainMarkup } from './blockMarkup.ts';

/** Caption and credit in one line of rich text, told apart by their class; what looks empty is left out. */
export function captionMarkup({ caption, credit }: Pick<Picture, 'caption' | 'credit'>): string {
  return [part('caption', caption), part('credit', credit)].filter(Boolean).join(' ');
}

function part(className: string, text: string): string {
  return looksEmpty(text) ? '' : `<span class="${className}">${plainMarkup(text)}</span>`;
}
