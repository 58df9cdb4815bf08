import { expect, test } from 'vitest';
import type { ParagraphBlock } from '../../../shared/blocks/paragraph/schema.ts';
import { fixtureId } from '../../fixtures/everyBlock.ts';
import { html, markup, throughPreview, throughWordPress } from './throughHtml.ts';

const block: ParagraphBlock = {
  id: fixtureId(1),
  type: 'paragraph',
  content: [{ text: 'Air ' }, { text: 'terlambat', marks: ['bold'] }, { text: '\nlagi' }],
};

test('reads back from HTML and from WordPress as it was', () => {
  expect(throughPreview(block)).toEqual([block]);
  expect(throughWordPress(block)).toEqual([block]);
});

test('is this element on a page, and carries its id only in the preview', () => {
  expect(html(block)).toBe('<p>Air <strong>terlambat</strong><br>lagi</p>');
  expect(html(block, 'preview')).toContain(`data-block="${block.id}"`);
});

test('is this block in WordPress', () => {
  expect(markup(block)).toBe(
    `<!-- wp:paragraph -->
<p>Air <strong>terlambat</strong><br>lagi</p>
<!-- /wp:paragraph -->`,
  );
});
