import { expect, test } from 'vitest';
import type { QuoteBlock } from '../../../shared/blocks/quote/schema.ts';
import { fixtureId } from '../../fixtures/everyBlock.ts';
import { html, markup, throughPreview, throughWordPress } from './throughHtml.ts';

const block: QuoteBlock = {
  id: fixtureId(1),
  type: 'quote',
  content: [{ text: 'Kami menunggu.' }],
  citation: 'Sutarno',
};

test('reads back from HTML and from WordPress as it was', () => {
  expect(throughPreview(block)).toEqual([block]);
  expect(throughWordPress(block)).toEqual([block]);
});

test('keeps a dash that its citation begins with', () => {
  const dashed = { ...block, citation: '- Sutarno' };
  expect(throughPreview(dashed)).toEqual([dashed]);
  expect(throughWordPress(dashed)).toEqual([dashed]);
});

test('is this element on a page, and carries its id only in the preview', () => {
  expect(html(block)).toBe(
    '<blockquote><p>Kami menunggu.</p><footer><cite>Sutarno</cite></footer></blockquote>',
  );
  expect(html(block, 'preview')).toContain(`data-block="${block.id}"`);
});

test('is this block in WordPress', () => {
  expect(markup(block)).toBe(
    `<!-- wp:quote -->
<blockquote class="wp-block-quote"><!-- wp:paragraph -->
<p>Kami menunggu.</p>
<!-- /wp:paragraph --><cite>Sutarno</cite></blockquote>
<!-- /wp:quote -->`,
  );
});
