import { expect, test } from 'vitest';
import { hasBody } from '../../../shared/article/hasBody.ts';
import type { Block } from '../../../shared/blocks/block.ts';
import { everyBlock, fixtureId, fixtureMediaId } from '../../fixtures/everyBlock.ts';

const id = fixtureId(0);
const quote = { id, type: 'quote', content: [], citation: 'Sutarno' } as const satisfies Block;
const picture = { id, type: 'image', mediaId: fixtureMediaId, alt: '', caption: '', credit: '' } as const;
const list = (text: string): Block => ({
  id,
  type: 'list',
  ordered: false,
  items: [{ id, content: [{ text }] }],
});

test.each<[string, Block[]]>([
  ['no block', []],
  ['an empty paragraph', [{ id, type: 'paragraph', content: [] }]],
  ['a paragraph of dots', [{ id, type: 'paragraph', content: [{ text: '…' }] }]],
  ['a letter that is not drawn', [{ id, type: 'heading', level: 2, content: [{ text: '\u3164' }] }]],
  ['a list of spaces', [list(' ')]],
  ['the name of somebody who said nothing', [quote, { ...quote, type: 'pullQuote' }]],
  [
    'a line and a fold with words on it',
    [
      { id, type: 'divider' },
      { id, type: 'fold', label: 'Baca lagi' },
    ],
  ],
])('%s is no body', (_, blocks) => {
  expect(hasBody(blocks)).toBe(false);
});

test('each block of words and a picture are a body', () => {
  for (const block of everyBlock) {
    expect([block.type, hasBody([block])]).toEqual([
      block.type,
      block.type !== 'divider' && block.type !== 'fold',
    ]);
  }
  for (const block of [list('Air'), { ...quote, content: [{ text: 'Air' }] }, picture] as Block[])
    expect(hasBody([block])).toBe(true);
});
