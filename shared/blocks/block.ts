import * as v from 'valibot';
import { inlineText } from '../article/inline.ts';
import { assertNever } from '../assertNever.ts';
import { dividerSchema } from './divider/schema.ts';
import { foldSchema } from './fold/schema.ts';
import { headingSchema } from './heading/schema.ts';
import { imageSchema } from './image/schema.ts';
import { type ListItem, listSchema } from './list/schema.ts';
import { paragraphSchema } from './paragraph/schema.ts';
import { pullQuoteSchema } from './pullQuote/schema.ts';
import { quoteSchema } from './quote/schema.ts';

/** Every block an article's body can hold; each has its folder here, beside this file. */
export const blockSchema = v.variant('type', [
  paragraphSchema,
  headingSchema,
  listSchema,
  quoteSchema,
  pullQuoteSchema,
  imageSchema,
  dividerSchema,
  foldSchema,
]);
export type Block = v.InferOutput<typeof blockSchema>;
export type BlockType = Block['type'];

/** The words of a block as a reader sees them, for search and counting; pictures give their caption. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'quote':
    case 'pullQuote':
      return [inlineText(block.content), block.citation].filter(Boolean).join('\n');
    case 'list':
      return block.items.map(listItemText).join('\n');
    case 'image':
      return [block.caption, block.credit].filter(Boolean).join('\n');
    case 'divider':
    case 'fold':
      return '';
    default:
      return assertNever(block);
  }
}

function listItemText(item: ListItem): string {
  return [inlineText(item.content), ...(item.list?.items.map(listItemText) ?? [])].join('\n');
}
