import type { MediaId } from '../../article/ids.ts';
import { blocksFromHtml } from '../fromHtml.ts';
import type { BlocksFromHtml } from '../reading/flow.ts';
import { type HtmlElement, hasClass } from '../reading/htmlTree.ts';
import { fieldClasses } from './renderPost.ts';

/**
 * The body that a post's content holds, with fresh ids; the blocks that hold fields are left out.
 * `mediaOf` tells which picture of the library an attachment is.
 */
export function blocksFromPost(
  content: string,
  mediaOf: (attachmentId: number) => MediaId | undefined,
): BlocksFromHtml {
  return blocksFromHtml(content, {
    isForeign: (element) => fieldClasses.some((name) => hasClass(element, name)),
    mediaOf: (image) => mediaOf(attachmentOf(image)),
  });
}

function attachmentOf(image: HtmlElement): number {
  return Number(image.attributes.class?.match(/\bwp-image-(\d+)/)?.[1] ?? 0);
}
