import { describe, expect, test } from 'vitest';
import type { Block } from '../../../shared/blocks/block.ts';
import type { DividerBlock } from '../../../shared/blocks/divider/schema.ts';
import type { FoldBlock } from '../../../shared/blocks/fold/schema.ts';
import { fixtureId, fixtureMediaId } from '../../fixtures/everyBlock.ts';
import { html, markup, page, throughPreview, throughWordPress } from './throughHtml.ts';

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

describe('a fold that would open nothing is not in the page', () => {
  const words = (text: string): Block => ({
    id: fixtureId(3),
    type: 'paragraph',
    content: text === '' ? [] : [{ text }],
  });
  const picture = (mediaId: typeof fixtureMediaId): Block => ({
    id: fixtureId(4),
    type: 'image',
    mediaId,
    alt: '',
    caption: 'Sawah',
    credit: '',
  });
  const again: FoldBlock = { ...block, id: fixtureId(5) };

  test.each<[string, Block[]]>([
    ['nothing', []],
    ['an empty paragraph', [words('')]],
    ['white space', [words(' \n\u00a0')]],
    [
      'an empty list',
      [{ id: fixtureId(6), type: 'list', ordered: false, items: [{ id: fixtureId(7), content: [] }] }],
    ],
    ['another such fold', [words(''), again]],
    ['a picture that is lost', [picture(fixtureId(901))]],
  ])('below it: %s', (_, below) => {
    const blocks = [words('Panen'), block, ...below];
    for (const out of [page(blocks, 'site'), page(blocks, 'preview'), markup(...blocks)]) {
      expect(out).toContain('Panen');
      expect(out).not.toMatch(/details|summary/);
    }
  });

  test.each<[string, Block[]]>([
    ['a divider after an empty paragraph', [words(''), { ...after, id: fixtureId(8) }]],
    ['another fold with words', [again, words('a')]],
    ['a picture', [picture(fixtureMediaId)]],
  ])('and one that opens something is: %s', (_, below) => {
    const blocks = [block, ...below];
    const folds = blocks.filter(({ type }) => type === 'fold').length;
    for (const out of [page(blocks, 'site'), page(blocks, 'preview'), markup(...blocks)]) {
      expect(out.match(/<details/g)).toHaveLength(folds);
      expect(out.match(/<\/details>/g)).toHaveLength(folds);
    }
  });
});
