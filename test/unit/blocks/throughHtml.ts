import { emptyFields } from '../../../shared/article/fields.ts';
import type { Block } from '../../../shared/blocks/block.ts';
import { type RenderTarget, renderContext } from '../../../shared/html/context.ts';
import { blocksFromHtml } from '../../../shared/html/fromHtml.ts';
import { renderBlock, renderBody } from '../../../shared/html/renderBody.ts';
import { blocksFromPost } from '../../../shared/html/wordpress/blocksFromPost.ts';
import { renderPost } from '../../../shared/html/wordpress/renderPost.ts';
import { withIds } from '../../fixtures/arbitraryBlocks.ts';
import { fixtureMediaId } from '../../fixtures/everyBlock.ts';
import { fixtureMedia } from '../../fixtures/fixturePage.ts';

const fields = emptyFields({ language: 'en', timeZone: 'UTC', outlet: '' });

/** One block's element on a page of the target. */
export function html(block: Block, target: RenderTarget = 'site'): string {
  return renderBlock(block, renderContext({ fields, blocks: [block] }, { target, media: fixtureMedia }));
}

/** The body of a page of the target. */
export function page(blocks: Block[], target: RenderTarget): string {
  return renderBody(blocks, renderContext({ fields, blocks }, { target, media: fixtureMedia }));
}

/** The blocks after a trip through the preview's HTML, ids included. */
export function throughPreview(...blocks: Block[]): Block[] {
  return blocksFromHtml(page(blocks, 'preview')).blocks;
}

/** A post's markup for these blocks alone, without the marker and the way back to the top. */
export function markup(...blocks: Block[]): string {
  const media = (id: string) =>
    id === fixtureMediaId ? { attachmentId: 7, src: 'https://example.com/p.jpg' } : undefined;
  return renderPost({ fields, blocks }, { marker: 'X', media, storyOf: () => undefined })
    .replace('<!-- dateline:X -->', '')
    .replace(/\n\n<!-- wp:paragraph \{"className":"back-to-top"\} -->\n.*\n<!-- \/wp:paragraph -->$/, '');
}

/** The blocks after a trip through WordPress's markup, with new ids in order. */
export function throughWordPress(...blocks: Block[]): Block[] {
  return withIds(blocksFromPost(markup(...blocks), (id) => (id === 7 ? fixtureMediaId : undefined)).blocks);
}
