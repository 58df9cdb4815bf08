import { expect, test } from 'vitest';
import type { ListBlock } from '../../../shared/blocks/list/schema.ts';
import { fixtureId } from '../../fixtures/everyBlock.ts';
import { html, markup, throughPreview, throughWordPress } from './throughHtml.ts';

const block: ListBlock = {
  id: fixtureId(1),
  type: 'list',
  ordered: true,
  items: [
    {
      id: fixtureId(2),
      content: [{ text: 'Satu' }],
      list: { ordered: false, items: [{ id: fixtureId(3), content: [{ text: 'Dua' }] }] },
    },
  ],
};

test('reads back from HTML and from WordPress as it was', () => {
  expect(throughPreview(block)).toEqual([block]);
  expect(throughWordPress(block)).toEqual([block]);
});

test('is this element on a page, and carries its id only in the preview', () => {
  expect(html(block)).toBe('<ol><li>Satu<ul><li>Dua</li></ul></li></ol>');
  expect(html(block, 'preview')).toContain(`data-block="${block.id}"`);
});

test('is this block in WordPress', () => {
  expect(markup(block)).toBe(
    `<!-- wp:list {"ordered":true} -->
<ol class="wp-block-list"><!-- wp:list-item -->
<li>Satu<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li>Dua</li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></li>
<!-- /wp:list-item --></ol>
<!-- /wp:list -->`,
  );
});
