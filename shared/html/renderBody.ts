import { assertNever } from '../assertNever.ts';
import type { Block } from '../blocks/block.ts';
import { dividerToHtml } from '../blocks/divider/toHtml.ts';
import { foldToHtml } from '../blocks/fold/toHtml.ts';
import { headingToHtml } from '../blocks/heading/toHtml.ts';
import { imageToHtml } from '../blocks/image/toHtml.ts';
import { listToHtml } from '../blocks/list/toHtml.ts';
import { paragraphToHtml } from '../blocks/paragraph/toHtml.ts';
import { pullQuoteToHtml } from '../blocks/pullQuote/toHtml.ts';
import { quoteToHtml } from '../blocks/quote/toHtml.ts';
import type { RenderContext } from './context.ts';
import { withoutEmptyFolds } from './emptyFolds.ts';
import { renderDateline } from './renderDateline.ts';

/** Exactly the element of this block that stands in the page, so that a patch equals a full render. */
export function renderBlock(block: Block, context: RenderContext): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphToHtml(block, context);
    case 'heading':
      return headingToHtml(block, context);
    case 'list':
      return listToHtml(block, context);
    case 'quote':
      return quoteToHtml(block, context);
    case 'pullQuote':
      return pullQuoteToHtml(block, context);
    case 'image':
      return imageToHtml(block, context);
    case 'divider':
      return dividerToHtml(block, context);
    case 'fold':
      return foldToHtml(block, context);
    default:
      return assertNever(block);
  }
}

/** The blocks that come into the page; a fold stands in the preview where it would on the site. */
export function pageBlocks(blocks: readonly Block[], context: RenderContext): Block[] {
  return withoutEmptyFolds(blocks, (block) => renderBlock(block, { ...context, target: 'site' }));
}

/** A paragraph with the dateline alone, before the body of a story that has no lead to carry it; otherwise nothing. */
export function renderOpening({ dateline, lead }: RenderContext): string {
  return dateline === '' || lead !== undefined ? '' : `<p>${renderDateline(dateline)}</p>`;
}

/** The body of an article; what follows a fold stays closed until the reader asks for it. */
export function renderBody(blocks: readonly Block[], context: RenderContext): string {
  const parts = [renderOpening(context)].filter(Boolean);
  let folds = 0;
  for (const block of pageBlocks(blocks, context)) {
    if (block.type === 'fold') {
      folds++;
      parts.push('<details class="fold">');
    }
    const html = renderBlock(block, context);
    if (html !== '') parts.push(html);
  }
  return parts.join('\n') + '</details>'.repeat(folds);
}
