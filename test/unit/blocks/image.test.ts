import { expect, test } from 'vitest';
import type { ImageBlock } from '../../../shared/blocks/image/schema.ts';
import { fixtureId, fixtureMediaId } from '../../fixtures/everyBlock.ts';
import { html, markup, throughPreview, throughWordPress } from './throughHtml.ts';

const block: ImageBlock = {
  id: fixtureId(1),
  type: 'image',
  mediaId: fixtureMediaId,
  alt: 'Sawah',
  caption: 'Kering.',
  credit: 'Rina',
};

test('reads back from HTML and from WordPress as it was', () => {
  expect(throughPreview(block)).toEqual([block]);
  expect(throughWordPress(block)).toEqual([block]);
});

test('is this element on a page, and carries its id only in the preview', () => {
  expect(html(block)).toBe(
    '<figure class="picture"><img src="/media/p-1600.webp" srcset="/media/p-400.webp 400w" sizes="100vw" width="1600" height="1067" alt="Sawah" loading="lazy" decoding="async"><figcaption><span class="caption">Kering.</span> <span class="credit">Rina</span></figcaption></figure>',
  );
  expect(html(block, 'preview')).toContain(`data-block="${block.id}"`);
});

test('is this block in WordPress', () => {
  expect(markup(block)).toBe(
    `<!-- wp:image {"id":7,"sizeSlug":"large","linkDestination":"none"} -->
<figure class="wp-block-image size-large"><img src="https://example.com/p.jpg" alt="Sawah" class="wp-image-7"/><figcaption class="wp-element-caption"><span class="caption">Kering.</span> <span class="credit">Rina</span></figcaption></figure>
<!-- /wp:image -->`,
  );
});
