// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type InlineContent, inlineText, isBlank } from '../../../shared/article/inline.ts';
import type { Block } from '../../../shared/blocks/block.ts';
import type { Picture } from '../../../shared/blocks/image/schema.ts';
import type { ListItem } from '../../../shared/blocks/list/schema.ts';
import { type RenderTarget, renderContext } from '../../../shared/html/context.ts';
import { blocksFromHtml } from '../../../shared/html/fromHtml.ts';
import { describe as describePage } from '../../../shared/html/page/renderMetadata.ts';
import { patchBody, renderBlocks } from '../../../shared/html/patchBody.ts';
import { renderBody } from '../../../shared/html/renderBody.ts';
import { renderPost } from '../../../shared/html/wordpress/renderPost.ts';
import { arbitraryBlocks, withIds } from '../../fixtures/arbitraryBlocks.ts';
import { everyField, fixtureId, fixtureMediaId } from '../../fixtures/everyBlock.ts';
import { fixtureMedia } from '../../fixtures/fixturePage.ts';

const id = fixtureId(0);
const lead: Block = { id, type: 'paragraph', content: [{ text: 'Padi menguning.' }] };
const dateline = '<strong class="dateline">KARAWANG, difanews.com –</strong>';

const blanks: [what: string, content: InlineContent][] = [
  ['nothing', []],
  ['a space', [{ text: ' ' }]],
  ['a line break', [{ text: '\n' }]],
  ['a no-break space in bold', [{ text: '\u00a0', marks: ['bold'] }]],
  ['characters that are not drawn', [{ text: '\u200b\u2060' }, { text: '\u00ad', marks: ['italic'] }]],
];

test.each(blanks)(
  'a first paragraph of %s leaves the dateline and the description to the lead',
  (_, content) => {
    const blocks = withIds([{ id, type: 'paragraph', content }, lead]);
    expect(site(blocks)).toBe(`<p>${dateline} Padi menguning.</p>`);
    expect(body(post(blocks))).toBe(`<p>${dateline} Padi menguning.</p>`);
    expect(describePage({ blocks, fields: { ...everyField, excerpt: '', deck: '' } })).toBe(
      'Padi menguning.',
    );
  },
);

test.each(blanks)('a block of %s is not published, and stays in the preview', (_, content) => {
  const blocks = withIds([
    lead,
    { id, type: 'paragraph', content },
    { id, type: 'heading', level: 2, content },
    { id, type: 'quote', content, citation: 'Sutarno' },
    { id, type: 'pullQuote', content, citation: 'Sutarno' },
    { id, type: 'list', ordered: false, items: [point(content, [point(content)]), point(content)] },
  ]);
  expect(site(blocks)).toBe(`<p>${dateline} Padi menguning.</p>`);
  expect(body(post(blocks))).toBe(`<p>${dateline} Padi menguning.</p>`);
  const preview = render(blocks, 'preview');
  for (const block of blocks) expect(preview).toContain(`data-block="${block.id}"`);
  expect(preview.match(/data-item/g)).toHaveLength(3);
});

test('points that say nothing are not published, unless others hang on them', () => {
  const holder = point([{ text: ' ' }], [point([{ text: '\u200b' }]), point([{ text: 'Saluran' }])]);
  const items = [point([]), point([{ text: 'Pompa' }]), holder];
  const blocks = withIds([{ id, type: 'list', ordered: false, items }]);
  expect(site(blocks)).toContain('<ul><li>Pompa</li><li> <ul><li>Saluran</li></ul></li></ul>');
  expect(post(blocks).match(/<!-- wp:list-item -->/g)).toHaveLength(3);
});

test('who said it and the words of a fold are published only where they say something', () => {
  const blocks = withIds([
    { id, type: 'quote', content: [{ text: 'Air naik' }], citation: ' ' },
    { id, type: 'fold', label: '\u00a0' },
    lead,
  ]);
  for (const html of [site(blocks), post(blocks)]) {
    expect(html).not.toContain('<cite>');
    expect(html).toContain('<summary>Tampilkan selengkapnya</summary>');
  }
});

test.each(blanks)('a caption and a credit of %s are not published', (_, content) => {
  const words = { alt: '', caption: inlineText(content), credit: inlineText(content) };
  const picture = { mediaId: fixtureMediaId, ...words };
  const blocks = withIds([lead, { id, type: 'image', ...picture }]);
  for (const html of [site(blocks), post(blocks, picture)]) {
    expect(html).toContain('<img');
    expect(html).not.toMatch(/figcaption|featured-caption|class="(caption|credit)"/);
  }
  const credited = site(withIds([{ id, type: 'image', ...picture, credit: 'Rina' }]));
  expect(credited).toContain('<figcaption><span class="credit">Rina</span></figcaption>');
});

test('a story without a lead shows its dateline before the body', () => {
  const blocks = withIds([
    { id, type: 'quote', content: [{ text: 'Air naik' }], citation: '' },
    { id, type: 'paragraph', content: [{ text: ' ' }] },
  ]);
  const opened = `<p>${dateline}</p>\n<blockquote><p>Air naik</p></blockquote>`;
  expect(site(blocks)).toBe(opened);
  expect(render(blocks, 'preview')).toMatch(new RegExp(`^<p>${dateline}</p>\n<blockquote data-block`));
  expect(post(blocks)).toContain(
    `<p><!-- dateline:X -->${dateline}</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:quote`,
  );
  for (const html of [site(blocks), post(blocks)]) {
    expect(blocksFromHtml(html).blocks[0]).toMatchObject({ type: 'quote' });
  }
  const nowhere = { ...everyField, dateline: { place: '', outlet: 'difanews.com' } };
  expect(site(blocks, nowhere)).not.toContain('dateline');
});

test('a dateline that gets its lead, or another place, leaves none behind in the preview', () => {
  const quote: Block = { id: fixtureId(1), type: 'quote', content: [{ text: 'Air naik' }], citation: '' };
  const empty: Block = { id: fixtureId(2), type: 'paragraph', content: [] };
  const words: Block = { ...empty, content: [{ text: 'Padi' }] };
  const elsewhere = { ...everyField, dateline: { place: 'Kuta', outlet: '' } };
  const before = previewed([quote, empty]);
  expect(patchBody(before, previewed([quote, words]))).toBeUndefined();
  expect(patchBody(before, previewed([quote, empty], elsewhere))).toBeUndefined();
  expect(patchBody(before, previewed([quote, empty]))).toEqual([]);
});

test('whatever the story, nothing that is published looks empty, and the dateline stands in it once', () => {
  fc.assert(
    fc.property(arbitraryBlocks('any'), (blocks) => {
      const hasLead = blocks.some((block) => block.type === 'paragraph' && !isBlank(block.content));
      for (const html of [site(blocks), post(blocks)]) {
        const page = document.createElement('div');
        page.innerHTML = html;
        expect([...page.querySelectorAll(elements)].filter(looksEmpty).map((one) => one.outerHTML)).toEqual(
          [],
        );
        expect(page.querySelectorAll('p > strong.dateline')).toHaveLength(1);
        const [words = ''] = texts(page, 'p:has(> strong.dateline)');
        expect(words.startsWith('KARAWANG, difanews.com –')).toBe(true);
        expect(words.length > 'KARAWANG, difanews.com –'.length).toBe(hasLead);
      }
    }),
    { numRuns: 500 },
  );
});

/** Every element that stands for a block or for words in one. */
const elements =
  'p, h2, h3, h4, ul, ol, li, blockquote, cite, figure, figcaption, figcaption span, details, summary';

function looksEmpty(element: Element): boolean {
  const words = element.textContent.replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
  return words === '' && !element.querySelector('img, hr');
}

const texts = (page: Element, selector: string) =>
  [...page.querySelectorAll(selector)].map((one) => one.textContent.trim());

function point(content: InlineContent, below: ListItem[] = []): ListItem {
  return { id, content, ...(below.length > 0 && { list: { ordered: false, items: below } }) };
}

function render(blocks: Block[], target: RenderTarget, fields = everyField): string {
  return renderBody(blocks, renderContext({ fields, blocks }, { target, media: fixtureMedia }));
}

const site = (blocks: Block[], fields = everyField): string => render(blocks, 'site', fields);

function previewed(blocks: Block[], fields = everyField) {
  return renderBlocks(blocks, renderContext({ fields, blocks }, { target: 'preview', media: fixtureMedia }));
}

/** A post with no field around its body but the way back to the top and a related story. */
function post(blocks: Block[], featuredImage: Picture | null = null): string {
  const fields = { ...everyField, bylines: [], deck: '', kicker: '', featuredImage, related: [] };
  const media = (mediaId: string) =>
    mediaId === fixtureMediaId ? { attachmentId: 7, src: 'https://example.com/p.jpg' } : undefined;
  return renderPost({ fields, blocks }, { marker: 'X', media, storyOf: () => undefined });
}

/** The HTML of a post's body, without what tells WordPress its blocks apart. */
function body(markup: string): string {
  return markup
    .replaceAll(/<!-- .*? -->\n?/g, '')
    .replace(/<p class="back-to-top">.*<\/p>/, '')
    .trim();
}
