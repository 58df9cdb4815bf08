import { type BlockReader, isOwn } from '../../html/reading/blockReader.ts';
import { type HtmlElement, hasClass } from '../../html/reading/htmlTree.ts';
import { readQuotation } from '../../html/reading/quotation.ts';
import type { QuoteBlock } from './schema.ts';

/** A block quotation; nothing when it has no words. */
export function quoteFromHtml(element: HtmlElement, reader: BlockReader): QuoteBlock[] {
  const { content, citation } = readQuotation(
    element,
    reader,
    isOwn(element) || hasClass(element, 'wp-block-quote'),
  );
  if (content.length === 0 && !isOwn(element)) return [];
  return [{ id: reader.idOf(element), type: 'quote', content, citation }];
}
