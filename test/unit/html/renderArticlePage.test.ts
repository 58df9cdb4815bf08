import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Block } from '../../../shared/blocks/block.ts';
import { renderContext } from '../../../shared/html/context.ts';
import { renderArticlePage } from '../../../shared/html/page/renderArticlePage.ts';
import { pageStyle, pageStyleHash } from '../../../shared/html/pageStyle.ts';
import { patchBody, renderBlocks } from '../../../shared/html/patchBody.ts';
import { renderBlock } from '../../../shared/html/renderBody.ts';
import { everyBlock, everyField, fixtureId } from '../../fixtures/everyBlock.ts';
import { fixtureMedia, fixturePage } from '../../fixtures/fixturePage.ts';

test('the policy lets in the style as it is', () => {
  expect(pageStyleHash).toBe(createHash('sha256').update(pageStyle).digest('base64'));
  expect(renderArticlePage(fixturePage())).toContain(`style-src 'sha256-${pageStyleHash}'`);
});

test('the page holds every part of the article, and not the notes to the desk', () => {
  const html = renderArticlePage(fixturePage());
  for (const part of [
    '<html lang="id"',
    'Internasional</a></p>',
    '<h1>Panen Padi &quot;Ciherang&quot; &amp; Jagung &lt; Target di Tiga Kabupaten</h1>',
    'Petani menyebut air',
    'Oleh <span>Ayu Lestari, Bima Santoso, dan Citra Dewi</span>',
    'Jumat, 20 November 2026 pukul 10.30 WIB',
    'datetime="2026-11-20T03:30:00.000Z"',
    '<strong class="dateline">KARAWANG, difanews.com –</strong> Panen padi',
    'Foto: Dimas/difanews.com',
    '<summary>Tampilkan selengkapnya</summary>',
    'Artikel Terkait',
    'Harga gabah naik lagi',
    'Tinggalkan Balasan',
    'Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai',
    'Kembali ke atas',
    'rel="canonical"',
    'property="og:image" content="http://127.0.0.1:4000/media/p-1600.webp"',
  ]) {
    expect(html).toContain(part);
  }
  expect(html).not.toContain('telepon narasumber');
  expect(html).not.toContain('data-block');
  expect(html).not.toContain('<script>');
});

test('structured data cannot close its element', () => {
  const fields = { ...everyField, headline: '</script><script>alert(1)</script>' };
  const html = renderArticlePage(fixturePage({ fields }));
  expect(html.match(/<script/g)).toHaveLength(1);
  const data = JSON.parse(html.match(/ld\+json">(.*?)<\/script>/)?.[1] ?? '');
  expect(data.headline).toBe(fields.headline);
});

test('a block alone is the element that stands in the page', () => {
  const page = fixturePage({ target: 'preview' });
  const html = renderArticlePage(page);
  const context = renderContext(page, page);
  for (const block of everyBlock) {
    const element = renderBlock(block, context);
    expect(element).toContain(`data-block="${block.id}"`);
    expect(html).toContain(element);
  }
});

test('a picture the library has lost shows in the preview and not on the site', () => {
  const lost = () => undefined;
  expect(renderArticlePage(fixturePage({ target: 'preview', media: lost }))).toContain(
    'tidak ada di pustaka media',
  );
  expect(renderArticlePage(fixturePage({ media: lost }))).not.toContain('<figure class="picture"');
});

test('a patch names the blocks that changed, the old and the new lead too', () => {
  const context = (blocks = everyBlock) =>
    renderContext({ fields: everyField, blocks }, { target: 'preview', media: fixtureMedia });
  const emptied = everyBlock.map((block) => (block.id === fixtureId(1) ? { ...block, content: [] } : block));
  const before = renderBlocks(everyBlock, context());
  const after = renderBlocks(emptied as typeof everyBlock, context(emptied as typeof everyBlock));
  expect(patchBody(before, after)?.map(({ id }) => id)).toEqual([fixtureId(1), fixtureId(14)]);
  expect(patchBody(before, after.slice(1))).toBeUndefined();
});

test('typing below a fold that opened nothing brings it into the preview, and only that sets the body anew', () => {
  const fields = { ...everyField, dateline: { place: '', outlet: '' } };
  const fold: Block = { id: fixtureId(1), type: 'fold', label: '' };
  const typed = (text: string): Block[] => [
    fold,
    { id: fixtureId(2), type: 'paragraph', content: text === '' ? [] : [{ text }] },
  ];
  const rendered = (blocks: Block[]) =>
    renderBlocks(blocks, renderContext({ fields, blocks }, { target: 'preview', media: fixtureMedia }));
  const [empty, first, second] = [rendered(typed('')), rendered(typed('a')), rendered(typed('ab'))];
  expect(empty.map(({ type }) => type)).toEqual(['paragraph']);
  expect(patchBody(empty, first)).toBeUndefined();
  expect(patchBody(first, second)?.map(({ id }) => id)).toEqual([fixtureId(2)]);
  expect(patchBody(second, empty)).toBeUndefined();
});
