import type { BlockId, MediaId } from '../../article/ids.ts';
import type { InlineContent } from '../../article/inline.ts';
import type { HtmlElement, HtmlNode } from './htmlTree.ts';

/** What a block's reader is given to make its block from an element. */
export type BlockReader = {
  /** The id the element carries when this program wrote it, otherwise a fresh one. */
  idOf(element: HtmlElement): BlockId;
  /** The words of these nodes as runs; blocks inside them become lines. */
  inline(nodes: readonly HtmlNode[]): InlineContent;
  /** The picture of the library that an image element shows. */
  mediaOf(image: HtmlElement): MediaId | undefined;
  /** Words without any look, cut to a length. */
  plain(node: HtmlElement | undefined, length: number): string;
};

/** True for an element that this program wrote, and that must come back as it was. */
export function isOwn(element: HtmlElement): boolean {
  return element.attributes['data-block'] !== undefined;
}

/** What a reading may know beyond the HTML itself. */
export type ReadingOptions = {
  /** Elements that are no part of the body. */
  isForeign?: (element: HtmlElement) => boolean;
  /** The picture that an image element without an id of ours shows. */
  mediaOf?: (image: HtmlElement) => MediaId | undefined;
};
