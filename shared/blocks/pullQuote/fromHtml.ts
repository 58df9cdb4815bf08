import { type BlockReader, isOwn } from '../../html/reading/blockReader.ts';
import { findElement, type HtmlElement, hasClass } from '../../html/reading/htmlTree.ts';
import { readQuotation } from '../../html/reading/quotation.ts';
import type { PullQuoteBlock } from './schema.ts';

/** True for a pull quote as this program or WordPress writes it. */
export function isPullQuote(element: HtmlElement): boolean {
  return hasClass(element, 'pullquote') || hasClass(element, 'wp-block-pullquote');
}

/** A pull quote; nothing when it has no words. */
export function pullQuoteFromHtml(element: HtmlElement, reader: BlockReader): PullQuoteBlock[] {
  const quotation = findElement(element, ({ name }) => name === 'blockquote') ?? element;
  const { content, citation } = readQuotation(quotation, reader, isPullQuote(element));
  if (content.length === 0 && !isOwn(element)) return [];
  return [{ id: reader.idOf(element), type: 'pullQuote', content, citation }];
}
