import { assertNever } from '../../assertNever.ts';
import type { Block } from '../../blocks/block.ts';
import { dividerToWordPress } from '../../blocks/divider/toWordPress.ts';
import { foldToWordPress } from '../../blocks/fold/toWordPress.ts';
import { headingToWordPress } from '../../blocks/heading/toWordPress.ts';
import { imageToWordPress } from '../../blocks/image/toWordPress.ts';
import { listToWordPress } from '../../blocks/list/toWordPress.ts';
import { paragraphToWordPress } from '../../blocks/paragraph/toWordPress.ts';
import { pullQuoteToWordPress } from '../../blocks/pullQuote/toWordPress.ts';
import { quoteToWordPress } from '../../blocks/quote/toWordPress.ts';
import { type ShownBlock, withoutEmptyFolds } from '../emptyFolds.ts';
import { blockMarkup, datelineMarkup } from './blockMarkup.ts';
import type { WordPressContext } from './context.ts';

/** The body in WordPress's block markup; from the last fold outwards, each holds what follows it. */
export function bodyToWordPress(blocks: readonly Block[], context: WordPressContext): string {
  let rest: string[] = [];
  const shown = withoutEmptyFolds(blocks, (block) => blockToWordPress(block, context));
  for (const block of shown.toReversed()) {
    if (block.type === 'fold') rest = [foldToWordPress(block, joinMarkup(rest), context)];
    else rest = prepend(blockToWordPress(block, context), rest);
  }
  return joinMarkup([openingMarkup(context), ...rest]);
}

/** A paragraph with the dateline alone, where there is no lead to carry it. */
function openingMarkup({ dateline, lead }: WordPressContext): string {
  return dateline === '' || lead ? '' : blockMarkup('paragraph', `<p>${datelineMarkup(dateline)}</p>`);
}

/** Blocks one after the other, as the editor spaces them. */
export function joinMarkup(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n');
}

function prepend(markup: string, rest: string[]): string[] {
  if (markup !== '') rest.unshift(markup);
  return rest;
}

function blockToWordPress(block: ShownBlock, context: WordPressContext): string {
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
