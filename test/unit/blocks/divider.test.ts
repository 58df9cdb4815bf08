import { expect, test } from 'vitest';
import type { DividerBlock } from '../../../shared/blocks/divider/schema.ts';
import { fixtureId } from '../../fixtures/everyBlock.ts';
import { html, markup, throughPreview, throughWordPress } from './throughHtml.ts';

const block: DividerBlock = { id: fixtureId(1), type: 'divider' };

test('reads back from HTML and from WordPress as it was', () => {
  expect(throughPreview(block)).toEqual([block]);
  expect(throughWordPress(block)).toEqual([block]);
});

test('is this element on a page, and carries its id only in the preview', () => {
  expect(html(block)).toBe('<hr>');
  expect(html(block, 'preview')).toContain(`data-block="${block.id}"`);
});

test('is this block in WordPress', () => {
  expect(markup(block)).toBe(
    `<!-- wp:separator -->
<hr class="wp-block-separator has-alpha-channel-opacity"/>
<!-- /wp:separator -->`,
  );
});
