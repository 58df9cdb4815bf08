import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Block, blockSchema } from '../../../shared/blocks/block.ts';
import { blocksFromPost } from '../../../shared/html/wordpress/blocksFromPost.ts';
import { renderPost } from '../../../shared/html/wordpress/renderPost.ts';
import { arbitraryBlocks, withIds } from '../../fixtures/arbitraryBlocks.ts';
import { everyBlock, everyField, fixtureId, fixtureMediaId } from '../../fixtures/everyBlock.ts';
import { whyNot } from '../../services/wordpress.ts';
import { type ValidatedBlock, validateMarkup } from '../../services/wordpressBlocks/validateMarkup.ts';

const marker = '01HF0000000000000000009999';

test('the post holds every part that a theme does not show, and the marker once', () => {
  const markup = post(everyBlock);
  for (const part of [
    'KARAWANG, difanews.com –</strong> Panen padi',
    'Oleh Ayu Lestari',
    'Petani menyebut',
    'Foto: Dimas',
    'Harga gabah',
    'Internasional',
  ]) {
    expect(markup).toContain(part);
  }
  expect(markup.match(/dateline:01HF0000000000000000009999/g)).toHaveLength(1);
  expect(markup).not.toContain('telepon narasumber');
});

test('what was sent reads back as the same body', () => {
  fc.assert(
    fc.property(
      arbitraryBlocks('tidy').map((blocks) => blocks.filter(survives)),
      (blocks) => {
        expect(withIds(blocksFromPost(post(blocks), mediaOf).blocks)).toEqual(withIds(blocks));
      },
    ),
    { numRuns: 200 },
  );
});

test('a bracket in the text is no shortcode', () => {
  const blocks: Block[] = [{ id: fixtureId(1), type: 'paragraph', content: [{ text: '[gallery ids="1"]' }] }];
  expect(post(blocks)).not.toContain('[gallery');
  expect(withIds(blocksFromPost(post(blocks), mediaOf).blocks)).toEqual(blocks);
});

const reason = whyNot();

describe.skipIf(reason)(`in WordPress's own editor${reason ? ` (${reason})` : ''}`, () => {
  beforeAll(() => validateMarkup(''), 300_000);

  test('every block is a valid block and none is classic', async () => {
    const blocks = await validateMarkup(post(everyBlock));
    expect(faults(blocks)).toEqual([]);
    expect(blocks.map(({ name }) => name.replace('core/', ''))).toEqual(
      'paragraph paragraph paragraph paragraph paragraph heading list quote pullquote image separator heading details heading list paragraph'.split(
        ' ',
      ),
    );
    expect(blocks.at(-4)?.children.map(({ name }) => name)).toEqual([
      'core/paragraph',
      'core/heading',
      'core/paragraph',
    ]);
  });

  test('an article without a paragraph still carries its marker in a valid block', async () => {
    const markup = renderPost(
      {
        fields: { ...everyField, bylines: [], deck: '', kicker: '', featuredImage: null },
        blocks: [{ id: fixtureId(1), type: 'divider' }],
      },
      { marker, media, storyOf: () => undefined },
    );
    expect(markup).toContain(marker);
    expect(faults(await validateMarkup(markup))).toEqual([]);
  });

  test('a point, a label or a description of nothing but byte order marks leaves its block valid', async () => {
    const content = [{ text: '\ufeff' }];
    const blocks = v.parse(v.array(blockSchema), [
      { id: fixtureId(1), type: 'list', ordered: false, items: [{ id: fixtureId(2), content }] },
      {
        id: fixtureId(3),
        type: 'image',
        mediaId: fixtureMediaId,
        alt: '\ufeff',
        caption: '\ufeff',
        credit: '',
      },
      { id: fixtureId(4), type: 'fold', label: '\ufeff' },
      { id: fixtureId(5), type: 'paragraph', content: [{ text: 'Air naik' }] },
    ]);
    expect(faults(await validateMarkup(post(blocks)))).toEqual([]);
  });

  test('any article is valid', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBlocks('any'), async (blocks) => {
        expect(faults(await validateMarkup(post(blocks)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function post(blocks: Block[]): string {
  return renderPost({ fields: everyField, blocks }, { marker, media, storyOf: () => undefined });
}

function media(id: string) {
  return id === fixtureMediaId ? { attachmentId: 7, src: 'http://127.0.0.1/p.jpg?a=1&b=2' } : undefined;
}

function mediaOf(attachment: number) {
  return attachment === 7 ? fixtureMediaId : undefined;
}

function faults(blocks: readonly ValidatedBlock[]): string[] {
  return blocks.flatMap((block) => [
    ...(block.isValid ? [] : [`${block.name}: ${block.issues.join('; ')}`]),
    ...faults(block.children),
  ]);
}

/** Pictures the site lacks or whose description spells an entity, folds with nothing behind them, and headings bold all over do not come back. */
function survives(block: Block, index: number, all: Block[]): boolean {
  if (block.type === 'image') return block.mediaId === fixtureMediaId && !block.alt.includes('&lt;');
  if (block.type === 'heading') return !block.content.every(({ marks }) => marks?.includes('bold'));
  return block.type !== 'fold' || all.slice(index).some((later) => later.type === 'paragraph');
}
