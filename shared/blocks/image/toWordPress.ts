import { attribute } from '../../html/escape.ts';
import { attributeMarkup, blockMarkup } from '../../html/wordpress/blockMarkup.ts';
import { captionMarkup } from '../../html/wordpress/captionMarkup.ts';
import type { WordPressContext } from '../../html/wordpress/context.ts';
import type { ImageBlock } from './schema.ts';

/** WordPress's image block on the uploaded picture; the credit stands in the caption. */
export function imageToWordPress(block: ImageBlock, context: WordPressContext): string {
  const media = context.media(block.mediaId);
  if (!media) return '';
  const { attachmentId: id, src } = media;
  const caption = captionMarkup(block);
  const image = `<img${attribute('src', src)}${attributeMarkup('alt', apartFromEntities(block.alt))} class="wp-image-${id}"/>`;
  const figcaption = caption === '' ? '' : `<figcaption class="wp-element-caption">${caption}</figcaption>`;
  const html = `<figure class="wp-block-image size-large">${image}${figcaption}</figure>`;
  return blockMarkup('image', html, { id, sizeSlug: 'large', linkDestination: 'none' });
}

/** WordPress cannot hold an attribute that spells an entity, such as the five characters of `&amp;`. */
function apartFromEntities(text: string): string {
  return text.replaceAll(/&(?=#?\w+;)/g, '& ');
}
