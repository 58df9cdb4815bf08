import { expect, test } from 'vitest';
import type { PullQuoteBlock } from '../../../shared/blocks/pullQuote/schema.ts';
import { fixtureId } from '../../fixtures/everyBlock.ts';
import { html, markup, throughPreview, throughWordPress } from './throughHtml.ts';

const block: PullQuoteBlock = {
  id: fixtureId(1),
  type: 'pullQuote',
  content: [{ text: 'Sawah menunggu.' }],
  citation: '',
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
    '<figure class="pullquote"><blockquote><p>Sawah menunggu.</p></blockquote></figure>',
  );
  expect(html(block, 'preview')).toContain(`data-block="${block.id}"`);
});

test('is this block in WordPress', () => {
  expect(markup(block)).toBe(
    `<!-- wp:pullquote -->
<figure class="wp-block-pullquote"><blockquote><p>Sawah menunggu.</p></blockquote></figure>
<!-- /wp:pullquote -->`,
  );
});
