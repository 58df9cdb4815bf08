import { looksEmpty } from '../article/text.ts';
import type { Picture } from '../blocks/image/schema.ts';
import type { RenderContext } from './context.ts';
import { attribute, escapeHtml } from './escape.ts';
import { strings } from './strings.ts';

type PictureOptions = {
  className: string;
  /** Further attributes of the figure, already escaped. */
  attributes?: string;
  /** The picture at the top of the page is fetched at once, the others when they come near. */
  first?: boolean;
};

/** A figure with its caption and credit; a picture the library has lost shows only in the preview. */
export function renderPicture(picture: Picture, context: RenderContext, options: PictureOptions): string {
  const inner = renderImage(picture, context, options.first ?? false);
  if (inner === '') return '';
  return `<figure class="${options.className}"${options.attributes ?? ''}>${inner}${renderCaption(picture, context)}</figure>`;
}

function renderImage(picture: Picture, context: RenderContext, first: boolean): string {
  const media = context.media(picture.mediaId);
  const id = attribute('data-media', context.target === 'preview' ? picture.mediaId : undefined);
  if (media === undefined) return context.target === 'preview' ? renderPlaceholder(picture, context, id) : '';
  const { src, srcset, sizes, width, height } = media;
  return (
    `<img${attribute('src', src)}${attribute('srcset', srcset)}${attribute('sizes', sizes)}` +
    `${attribute('width', width)}${attribute('height', height)}${attribute('alt', picture.alt)}` +
    `${first ? ' fetchpriority="high"' : ' loading="lazy"'} decoding="async"${id}>`
  );
}

function renderPlaceholder(picture: Picture, context: RenderContext, id: string): string {
  const text = strings[context.language].missingPicture;
  return `<div class="missing" data-alt="${escapeHtml(picture.alt)}"${id}>${escapeHtml(text)}</div>`;
}

/** Words in which a reader would see nothing stay out of the published page. */
function renderCaption({ caption, credit }: Picture, { target }: RenderContext): string {
  const isLeftOut = (text: string) => text === '' || (target === 'site' && looksEmpty(text));
  const part = (className: string, text: string) =>
    isLeftOut(text) ? '' : `<span class="${className}">${escapeHtml(text)}</span>`;
  const parts = [part('caption', caption), part('credit', credit)].filter(Boolean);
  return parts.length === 0 ? '' : `<figcaption>${parts.join(' ')}</figcaption>`;
}
