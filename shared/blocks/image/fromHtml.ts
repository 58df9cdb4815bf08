import { limits } from '../../article/limits.ts';
import { cutTo } from '../../article/text.ts';
import type { BlockReader } from '../../html/reading/blockReader.ts';
import { findElement, type HtmlElement, hasClass } from '../../html/reading/htmlTree.ts';
import type { ImageBlock } from './schema.ts';

/** A picture that is not in the media library: where it is, and the words beside it. */
export type ForeignImage = { src: string; alt: string; caption: string; credit: string };

/** A picture of the library, known by the id it carries. */
export function imageFromHtml(element: HtmlElement, reader: BlockReader): ImageBlock[] {
  const image = pictureIn(element);
  const mediaId = image && reader.mediaOf(image);
  if (!image || !mediaId) return [];
  const alt = image.attributes.alt ?? image.attributes['data-alt'] ?? '';
  return [
    {
      id: reader.idOf(element),
      type: 'image',
      mediaId,
      alt: cutTo(alt, limits.alt),
      ...captionOf(element, reader),
    },
  ];
}

/** A picture from elsewhere, to be told about; undefined when the element shows none or one of the library's. */
export function foreignImage(element: HtmlElement, reader: BlockReader): ForeignImage | undefined {
  const image = pictureIn(element);
  const src = image?.attributes.src ?? '';
  if (!image || src === '' || reader.mediaOf(image)) return undefined;
  return { src, alt: cutTo(image.attributes.alt ?? '', limits.alt), ...captionOf(element, reader) };
}

/** True for a picture, or for what stands in its place in a preview. */
export function isPicture(element: HtmlElement): boolean {
  return element.name === 'img' || element.attributes['data-media'] !== undefined;
}

function pictureIn(element: HtmlElement): HtmlElement | undefined {
  return isPicture(element) ? element : findElement(element, isPicture);
}

function captionOf(figure: HtmlElement, reader: BlockReader): { caption: string; credit: string } {
  const whole = findElement(figure, ({ name }) => name === 'figcaption');
  if (!whole) return { caption: '', credit: '' };
  const caption = findElement(whole, (part) => hasClass(part, 'caption'));
  const credit = findElement(whole, (part) => hasClass(part, 'credit'));
  return {
    caption: reader.plain(caption ?? (credit ? undefined : whole), limits.caption),
    credit: reader.plain(credit, limits.credit),
  };
}
