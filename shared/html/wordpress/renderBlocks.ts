import { assertNever } from '../../assertNever.ts';
import type { Block } from '../../blocks/block.ts';
import { dividerToWordPress } from '../../blocks/divider/toWordPress.ts';
import type { FoldBlock } from '../../blocks/fold/schema.ts';
import { foldToWordPress } from '../../blocks/fold/toWordPress.ts';
import { headingToWordPress } from '../../blocks/heading/toWordPress.ts';
import { imageToWordPress } from '../../blocks/image/toWordPress.ts';
import { listToWordPress } from '../../blocks/list/toWordPress.ts';
import { paragraphToWordPress } from '../../blocks/paragraph/toWordPress.ts';
import { pullQuoteToWordPress } from '../../blocks/pullQuote/toWordPress.ts';
import { quoteToWordPress } from '../../blocks/quote/toWordPress.ts';
import type { WordPressContext } from './context.ts';

/** The body in WordPress's block markup; from the last fold outwards, each holds what follows it. */
export function bodyToWordPress(blocks: readonly Block[], context: WordPressContext): string {
  let rest: string[] = [];
  for (const block of blocks.toReversed()) {
    if (block.type === 'fold')
      rest = rest.length === 0 ? [] : [foldToWordPress(block, joinMarkup(rest), context)];
    else rest = prepend(blockToWordPress(block, context), rest);
  }
  return joinMarkup(rest);
}

/** Blocks one after the other, as the editor spaces them. */
export function joinMarkup(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n');
}

function prepend(markup: string, rest: string[]): string[] {
  if (markup !== '') rest.unshift(markup);
  return rest;
}

function blockToWordPress(block: Exclude<Block, FoldBlock>, context: WordPressContext): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphToWordPress(block, context);
    case 'heading':
      return headingToWordPress(block);
    case 'list':
      return listToWordPress(block);
    case 'quote':
      return quoteToWordPress(block);
    case 'pullQuote':
      return pullQuoteToWordPress(block);
    case 'image':
      return imageToWordPress(block, context);
    case 'divider':
      return dividerToWordPress();
    default:
      return assertNever(block);
  }
}
