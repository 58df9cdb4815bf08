import { expect, test } from 'vitest';
import { limits } from '../../../shared/article/limits.ts';
import { blockText } from '../../../shared/blocks/block.ts';
import type { ParagraphBlock } from '../../../shared/blocks/paragraph/schema.ts';
import { blocksFromHtml } from '../../../shared/html/fromHtml.ts';
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

test('what is too long for one becomes several, with no character cut in two', () => {
  const text = `${'a'.repeat(limits.blockText - 1)}😀${'b'.repeat(10)}`;
  const { blocks } = blocksFromHtml(`<p>${text}</p>`);
  expect(blocks.map(blockText)).toEqual(['a'.repeat(limits.blockText - 1), `😀${'b'.repeat(10)}`]);
});
