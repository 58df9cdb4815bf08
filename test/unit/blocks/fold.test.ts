import { expect, test } from 'vitest';
import type { DividerBlock } from '../../../shared/blocks/divider/schema.ts';
import type { FoldBlock } from '../../../shared/blocks/fold/schema.ts';
import { fixtureId } from '../../fixtures/everyBlock.ts';
import { html, markup, throughPreview, throughWordPress } from './throughHtml.ts';

const block: FoldBlock = { id: fixtureId(1), type: 'fold', label: 'Baca terus' };
const after: DividerBlock = { id: fixtureId(2), type: 'divider' };

test('reads back from HTML and from WordPress as it was', () => {
  expect(throughPreview(block, after)).toEqual([block, after]);
  expect(throughWordPress(block, after)).toEqual([block, after]);
});

test('is this element on a page, and carries its id only in the preview', () => {
  expect(html(block)).toBe('<summary>Baca terus</summary>');
  expect(html(block, 'preview')).toContain(`data-block="${block.id}"`);
});

test('is this block in WordPress', () => {
  expect(markup(block, after)).toBe(
    `<!-- wp:details -->
<details class="wp-block-details"><summary>Baca terus</summary><!-- wp:separator -->
<hr class="wp-block-separator has-alpha-channel-opacity"/>
<!-- /wp:separator --></details>
<!-- /wp:details -->`,
  );
});
