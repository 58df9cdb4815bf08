import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { documentSchema } from '../../../shared/article/document.ts';
import { emptyFields } from '../../../shared/article/fields.ts';
import { isBlank } from '../../../shared/article/inline.ts';
import type { Block } from '../../../shared/blocks/block.ts';
import { type RenderTarget, renderContext } from '../../../shared/html/context.ts';
import { blocksFromHtml } from '../../../shared/html/fromHtml.ts';
import { renderBody } from '../../../shared/html/renderBody.ts';
import { arbitraryBlocks, withIds } from '../../fixtures/arbitraryBlocks.ts';
import { fixtureMedia } from '../../fixtures/fixturePage.ts';

const fields = {
  ...emptyFields({ language: 'id', timeZone: 'Asia/Jakarta', outlet: 'difa' }),
  dateline: { place: 'Kuta', outlet: 'difanews.com' },
};

test('what the preview shows reads back as the same blocks with the same ids, to the last space', () => {
  fc.assert(
    fc.property(arbitraryBlocks('any').map(withFoldsThatOpen), (blocks) => {
      expect(blocksFromHtml(render(blocks, 'preview')).blocks).toEqual(blocks);
    }),
    { numRuns: 300 },
  );
});

test('a published page reads back as the same blocks with fresh ids', () => {
  const published = arbitraryBlocks('tidy').map((blocks) => withFoldsThatOpen(blocks).filter(survives));
  fc.assert(
    fc.property(published, (blocks) => {
      const { blocks: read } = blocksFromHtml(render(blocks, 'site'));
      expect(withIds(read)).toEqual(withIds(blocks));
      expect(v.is(documentSchema, { version: 1, blocks: read })).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('whatever the HTML, what is read is a valid document', () => {
  const soup = fc.array(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<b>',
      '</b>',
      '<a href="javascript:x">',
      '<h1>',
      '<br>',
      '<br><br>',
      'kata',
      ' ',
      '&nbsp;',
      '<script>alert(1)</script>',
      '<blockquote>',
      '</blockquote>',
      '<cite>',
      '<img src=x onerror=y>',
      '<details>',
      '<summary>',
      '<table><tr><td>',
      '<p style="mso-list:l0 level3 lfo1">',
      '<div data-block="01HF0000000000000000000001">',
      '\u0000',
      '<svg><p>',
      '</svg>',
      '<strong class="dateline">',
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(soup, (parts) => {
      const { blocks } = blocksFromHtml(parts.join(''));
      const parsed = v.safeParse(documentSchema, { version: 1, blocks });
      expect(parsed.issues ?? []).toEqual([]);
      expect(JSON.stringify(blocks)).not.toMatch(/javascript:|alert\(|u0000/);
    }),
    { numRuns: 500 },
  );
});

/** A fold below which there is nothing to read is not in the page. */
function withFoldsThatOpen(blocks: Block[]): Block[] {
  const seen = (block: Block) =>
    block.type === 'divider' || (block.type === 'paragraph' && !isBlank(block.content));
  return blocks.filter((block, index) => block.type !== 'fold' || blocks.slice(index).some(seen));
}

/** Pictures need their id, and a heading that is bold all over is taken for a word processor's. */
function survives(block: Block): boolean {
  return (
    block.type !== 'image' &&
    !(block.type === 'heading' && block.content.every(({ marks }) => marks?.includes('bold')))
  );
}

function render(blocks: Block[], target: RenderTarget): string {
  return renderBody(blocks, renderContext({ fields, blocks }, { target, media: fixtureMedia }));
}
