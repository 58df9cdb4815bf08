import type { InlineContent } from '../../article/inline.ts';
import { limits } from '../../article/limits.ts';
import type { BlockReader } from './blockReader.ts';
import { childElements, findElement, type HtmlElement, type HtmlNode } from './htmlTree.ts';

/**
 * The words of a quotation, and who said them as far as its own `cite` or `footer` tells. Most pages put a dash before
 * that; where `isWhole` is true there is none but the citation's own.
 */
export function readQuotation(
  element: HtmlElement,
  reader: BlockReader,
  isWhole: boolean,
): { content: InlineContent; citation: string } {
  const source = childElements(element).findLast(({ name }) => name === 'footer' || name === 'cite');
  const cite =
    source?.name === 'footer' ? (findElement(source, ({ name }) => name === 'cite') ?? source) : source;
  const citation = reader.plain(cite, limits.citation);
  return {
    content: reader.inline(unwrap(element.children.filter((child) => child !== source))),
    citation: isWhole ? citation : citation.replace(/^[—–-]\s+/, ''),
  };
}

/** A lone paragraph's own children: its edges are no line breaks. */
function unwrap(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const [only, ...others] = nodes.filter((node) => typeof node !== 'string' || node.trim() !== '');
  return typeof only === 'object' && only.name === 'p' && others.length === 0 ? only.children : nodes;
}
