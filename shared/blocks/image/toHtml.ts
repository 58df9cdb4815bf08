import { blockAttribute, type RenderContext } from '../../html/context.ts';
import { renderPicture } from '../../html/renderPicture.ts';
import type { ImageBlock } from './schema.ts';

/** A picture in the body. */
export function imageToHtml(block: ImageBlock, context: RenderContext): string {
  return renderPicture(block, context, {
    className: 'picture',
    attributes: blockAttribute(block.id, context),
  });
}
