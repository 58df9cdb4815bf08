import { expect, test } from 'vitest';
import type { HeadingBlock } from '../../../shared/blocks/heading/schema.ts';
import { fixtureId } from '../../fixtures/everyBlock.ts';
import { html, markup, throughPreview, throughWordPress } from './throughHtml.ts';

const block: HeadingBlock = {
  id: fixtureId(1),
  type: 'heading',
  level: 3,
  content: [{ text: 'Janji & air' }],
};

test('reads back from HTML and from WordPress as it was', () => {
  expect(throughPreview(block)).toEqual([block]);
  expect(throughWordPress(block)).toEqual([block]);
});

test('is this element on a page, and carries its id only in the preview', () => {
  expect(html(block)).toBe('<h3>Janji &amp; air</h3>');
  expect(html(block, 'preview')).toContain(`data-block="${block.id}"`);
});

test('is this block in WordPress', () => {
  expect(markup(block)).toBe(
    `<!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading">Janji &amp; air</h3>
<!-- /wp:heading -->`,
  );
});
