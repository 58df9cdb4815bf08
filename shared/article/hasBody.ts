import type { Block } from '../blocks/block.ts';
import { shownItems } from '../blocks/list/shownItems.ts';
import { countBlockWords } from './document.ts';
import { isBlank } from './inline.ts';

/** True for a body in which a reader finds words, or a picture, which may have none beside it. */
export function hasBody(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.type === 'image' || (isPublished(block) && countBlockWords(block) > 0));
}

/** False for what stays out of the page: the name of who said it does not bring a quotation of nothing into it. */
function isPublished(block: Block): boolean {
  if (block.type === 'list') return shownItems(block.items).length > 0;
  return 'content' in block && !isBlank(block.content);
}
