import { expect, test } from 'vitest';
import { openArticle } from '../../electron/articles/openArticle.ts';
import { saveBlocks, saveFields } from '../../electron/articles/save.ts';
import { keepVersion } from '../../electron/articles/snapshot.ts';
import { setTrashed } from '../../electron/articles/trash.ts';
import { openStore } from '../../electron/store/openStore.ts';
import { type ArticleId, type BlockId, newId } from '../../shared/article/ids.ts';
import { limits } from '../../shared/article/limits.ts';
import type { Block } from '../../shared/blocks/block.ts';
import type { PlacedBlock } from '../../shared/ipc/records.ts';
import { everyBlock, everyField, fixtureMediaId } from '../fixtures/everyBlock.ts';
import { hire, knowPicture, paragraph, placed, write } from './newsroom.ts';
import { temporaryProfile, temporaryStore } from './temporaryStore.ts';

test('an article with every block and every field is the same after closing and opening the file', async () => {
  const paths = temporaryProfile();
  const first = await openStore(paths);
  if (!first.ok) throw new Error(first.failure.code);
  const owner = hire(first.store, 'reporter');
  knowPicture(first.store, fixtureMediaId);
  const id = write(first.store, owner, everyField);
  saveBlocks(first.store, 'reporter', id, { put: placed(everyBlock), remove: [] });
  first.store.close();

  const article = openArticle(await temporaryStore(paths), id);
  expect(article?.fields).toEqual(everyField);
  expect(article?.blocks.map(({ block }) => block)).toEqual(everyBlock);
  expect(article?.owner).toBe(owner.name);
});

test('saving a block writes that block and no other', async () => {
  const store = await temporaryStore();
  const id = write(store, hire(store, 'reporter'), { headline: 'Banjir' }, ['satu', 'dua', 'tiga']);
  const [, second] = store.blocks.ofArticle(id);
  if (!second) throw new Error('no second block');
  const rowids = () => store.database.prepare('SELECT total_changes()').pluck().get() as number;
  const before = rowids();
  const changed = { ...second.block, content: [{ text: 'dua setengah' }] } as typeof second.block;
  saveBlocks(store, 'reporter', id, { put: [{ ...second, block: changed }], remove: [] });
  // The block, the article's own row, and the note for the search index.
  expect(rowids() - before).toBeLessThanOrEqual(3);
  expect(store.blocks.ofArticle(id).map(({ block }) => block.id)).toHaveLength(3);
});

test('words are counted as blocks are written, changed and taken out', async () => {
  const store = await temporaryStore();
  const id = write(store, hire(store, 'reporter'), { headline: 'Banjir' }, ['satu dua tiga', 'empat', '']);
  const words = () => store.articles.find(id)?.words;
  expect(words()).toBe(4);
  const [first, second] = store.blocks.ofArticle(id);
  if (!first || !second) throw new Error('no blocks');
  saveBlocks(store, 'reporter', id, {
    put: [{ ...first, block: { ...first.block, content: [{ text: 'satu' }] } as typeof first.block }],
    remove: [],
  });
  expect(words()).toBe(2);
  saveBlocks(store, 'reporter', id, { put: [], remove: [second.block.id, newId()] });
  expect(words()).toBe(1);
});

test('a picture that the newsroom does not have is refused, and nothing else is written with it', async () => {
  const store = await temporaryStore();
  const id = write(store, hire(store, 'reporter'), { headline: 'Banjir' });
  const picture = { mediaId: fixtureMediaId, alt: '', caption: '', credit: '' };
  const image: Block = { id: newId(), type: 'image', ...picture };
  const saveBody = () =>
    saveBlocks(store, 'reporter', id, { put: placed([paragraph('satu'), image]), remove: [] });
  const saveFeatured = () => saveFields(store, 'reporter', id, { featuredImage: picture, deck: 'Dua' });
  const refusal = { ok: false, error: { code: 'unknown-picture' } };
  expect([saveBody(), saveFeatured()]).toMatchObject([refusal, refusal]);
  expect(store.blocks.ofArticle(id)).toEqual([]);
  expect(store.articles.find(id)?.fields).toMatchObject({ featuredImage: null, deck: '' });
  knowPicture(store, fixtureMediaId);
  expect([saveBody(), saveFeatured()]).toMatchObject([{ ok: true }, { ok: true }]);

  // One that was lost since stays, and what is written beside it is kept.
  store.database.exec('DELETE FROM media');
  const captioned = { ...image, caption: 'Air naik.' };
  expect(saveBlocks(store, 'reporter', id, { put: placed([captioned]), remove: [] }).ok).toBe(true);
  expect(saveFields(store, 'reporter', id, { featuredImage: { ...picture, alt: 'Air' } }).ok).toBe(true);
});

test('a story is not related to itself', async () => {
  const store = await temporaryStore();
  const reporter = hire(store, 'reporter');
  const [id, other] = [write(store, reporter, { headline: 'Banjir' }), write(store, reporter, {})];
  const related = (articleId: ArticleId) => [{ title: 'Banjir', url: '', articleId }];
  expect(saveFields(store, 'reporter', id, { related: related(id) })).toMatchObject({
    error: { code: 'related-to-itself' },
  });
  expect(saveFields(store, 'reporter', id, { related: related(other) })).toMatchObject({
    value: { related: related(other) },
  });
});

test('an article has no more blocks than it can be published with, and what is there can still be changed', async () => {
  const store = await temporaryStore();
  const id = write(store, hire(store, 'reporter'), { headline: 'Banjir' });
  const blocks = placed(Array.from({ length: limits.blocks }, () => paragraph('x')));
  const [first] = blocks as [PlacedBlock];
  const change = (put: PlacedBlock[], remove: BlockId[] = []) =>
    saveBlocks(store, 'reporter', id, { put, remove });
  expect(change(blocks).ok).toBe(true);
  const more = { position: `${blocks.at(-1)?.position}V`, block: paragraph('satu lagi') };
  expect(change([more])).toMatchObject({ error: { code: 'too-many-blocks' } });
  expect(store.blocks.count(id)).toBe(limits.blocks);
  expect(change([{ ...first, block: { ...first.block, ...paragraph('lain'), id: first.block.id } }]).ok).toBe(
    true,
  );
  expect(change([more], [first.block.id]).ok).toBe(true);
  expect(keepVersion(store, id, 'checkpoint', 'Ayu')).toBeDefined();
});

test('blocks that are refused leave nothing half written', async () => {
  const store = await temporaryStore();
  const id = write(store, hire(store, 'reporter'), { headline: 'Banjir' }, ['satu']);
  const before = store.blocks.ofArticle(id);
  const broken = { id: newId(), type: 'paragraph', content: undefined } as never;
  expect(() =>
    saveBlocks(store, 'reporter', id, {
      put: [...placed([paragraph('dua')]), { position: 'a9', block: broken }],
      remove: [],
    }),
  ).toThrow();
  expect(store.blocks.ofArticle(id)).toEqual(before);
});

test('the slug follows the headline, is unique, and stays once a person has chosen it', async () => {
  const store = await temporaryStore();
  const owner = hire(store, 'reporter');
  const slug = (id: ArticleId) => store.articles.find(id)?.fields.slug;
  const first = write(store, owner, { headline: 'Harga Cabai Naik' });
  const second = write(store, owner, { headline: 'Harga cabai naik!' });
  const third = write(store, owner, { headline: 'Harga, cabai, naik' });
  expect([first, second, third].map(slug)).toEqual([
    'harga-cabai-naik',
    'harga-cabai-naik-2',
    'harga-cabai-naik-3',
  ]);

  saveFields(store, 'reporter', second, { slug: 'harga-cabai-naik' });
  expect(slug(second)).toBe('harga-cabai-naik-2');
  saveFields(store, 'reporter', second, { slug: 'cabai' });
  saveFields(store, 'reporter', second, { headline: 'Judul lain' });
  expect(slug(second)).toBe('cabai');
  saveFields(store, 'reporter', second, { slug: '' });
  expect(slug(second)).toBe('judul-lain');
});

test('an article in the trash leaves its slug to others, and takes it back or the next one', async () => {
  const store = await temporaryStore();
  const editor = hire(store, 'editor');
  const slug = (id: ArticleId) => store.articles.find(id)?.fields.slug;
  const first = write(store, editor, { headline: 'Harga Cabai Naik' });
  setTrashed(store, editor, first, true);
  expect(setTrashed(store, editor, first, false).ok).toBe(true);
  expect(slug(first)).toBe('harga-cabai-naik');

  setTrashed(store, editor, first, true);
  const second = write(store, editor, { headline: 'Harga cabai naik' });
  expect(slug(second)).toBe('harga-cabai-naik');
  expect(setTrashed(store, editor, first, false).ok).toBe(true);
  expect([first, second].map(slug)).toEqual(['harga-cabai-naik-2', 'harga-cabai-naik']);
});

test.each(['http://site.test/artikel/banjir/', 'http://site.test/banjir'])(
  'a slug is not free while readers still find another article at %s',
  async (url) => {
    const store = await temporaryStore();
    const editor = hire(store, 'editor');
    const { id: siteId } = store.sites.add({ kind: 'local', name: '', address: '', username: '' });
    const articleId = write(store, editor, { slug: 'banjir' });
    const place = { articleId, siteId, remoteId: '1', baseHash: '', at: new Date().toISOString() };
    store.publications.ensure(articleId, siteId);
    store.publications.setPublished({ ...place, url, versionId: null });
    saveFields(store, 'editor', articleId, { slug: 'banjir-lama' });
    expect(saveFields(store, 'editor', write(store, editor, {}), { slug: 'banjir' })).toMatchObject({
      value: { slug: 'banjir-2' },
    });
    expect(saveFields(store, 'editor', articleId, { slug: 'banjir' })).toMatchObject({
      value: { slug: 'banjir' },
    });

    saveFields(store, 'editor', articleId, { slug: 'banjir-lama' });
    store.publications.setUnpublished(place);
    expect(saveFields(store, 'editor', write(store, editor, {}), { slug: 'banjir' })).toMatchObject({
      value: { slug: 'banjir' },
    });
  },
);

test('two articles without a headline do not fight over the empty slug', async () => {
  const store = await temporaryStore();
  const owner = hire(store, 'reporter');
  const ids = [write(store, owner, { headline: '' }), write(store, owner, { headline: '' })];
  expect(ids.map((id) => store.articles.find(id)?.fields.slug)).toEqual(['', '']);
});

test('the slug of a page that is out does not follow the headline any more', async () => {
  const store = await temporaryStore();
  const id = write(store, hire(store, 'editor'), { headline: 'Judul lama' });
  store.articles.markPublished(id, 1, new Date().toISOString());
  saveFields(store, 'editor', id, { headline: 'Judul baru' });
  expect(store.articles.find(id)?.fields.slug).toBe('judul-lama');
});

test.each([
  { role: 'reporter', state: 'draft', blocks: true, picture: true },
  { role: 'reporter', state: 'inReview', blocks: false, picture: false },
  { role: 'reporter', state: 'published', blocks: false, picture: false },
  { role: 'layout', state: 'draft', blocks: false, picture: true },
  { role: 'layout', state: 'approved', blocks: false, picture: true },
  { role: 'layout', state: 'published', blocks: false, picture: false },
  { role: 'editor', state: 'published', blocks: true, picture: true },
] as const)(
  '$role may save words: $blocks, pictures: $picture, while $state',
  async ({ role, state, blocks, picture }) => {
    const store = await temporaryStore();
    const id = write(store, hire(store, 'reporter'), { headline: 'Banjir' }, ['satu']);
    store.articles.writeState(id, state, null, new Date().toISOString());
    const words = saveBlocks(store, role, id, { put: placed([paragraph('dua')]), remove: [] });
    const related = saveFields(store, role, id, { related: [] });
    const headline = saveFields(store, role, id, { headline: 'Judul' });
    expect({ words: words.ok, headline: headline.ok, related: related.ok }).toEqual({
      words: blocks,
      headline: blocks,
      related: picture,
    });
  },
);

test('an article in the trash keeps its words, cannot be written in, and comes back', async () => {
  const store = await temporaryStore();
  const editor = hire(store, 'editor');
  const id = write(store, editor, { headline: 'Banjir' }, ['satu']);
  expect(setTrashed(store, editor, id, true).ok).toBe(true);
  expect(store.articles.counts(editor.id)).toMatchObject({ all: 0, draft: 0, mine: 0, trash: 1 });
  expect(saveFields(store, 'editor', id, { headline: 'Lain' })).toMatchObject({
    error: { code: 'not-allowed' },
  });
  expect(setTrashed(store, editor, id, false).ok).toBe(true);
  expect(store.articles.counts(editor.id)).toMatchObject({ all: 1, draft: 1, mine: 1, trash: 0 });
  expect(store.blocks.ofArticle(id)).toHaveLength(1);
  expect(store.events.ofArticle(id).map(({ kind }) => kind)).toEqual(['trashed', 'untrashed']);
});

test('a published article does not go to the trash, nor any by somebody who may not write in it', async () => {
  const store = await temporaryStore();
  const editor = hire(store, 'editor');
  const id = write(store, editor, { headline: 'Banjir' });
  store.articles.writeState(id, 'inReview', null, new Date().toISOString());
  expect(setTrashed(store, hire(store, 'reporter'), id, true)).toMatchObject({
    error: { code: 'not-allowed' },
  });
  store.articles.writeState(id, 'published', null, new Date().toISOString());
  expect(setTrashed(store, editor, id, true)).toMatchObject({ error: { code: 'still-published' } });
  expect(setTrashed(store, editor, newId(), true)).toMatchObject({ error: { code: 'article-not-found' } });
});

test('a queue is given page by page, newest first, nothing twice and nothing left out', async () => {
  const store = await temporaryStore();
  const owner = hire(store, 'reporter');
  const ids = Array.from({ length: 25 }, (_, index) => write(store, owner, { headline: `Berita ${index}` }));
  const seen: ArticleId[] = [];
  for (;;) {
    const last = store.articles.summary(seen.at(-1) as ArticleId);
    const page = store.articles.list('draft', owner.id, 10, last);
    seen.push(...page.map(({ id }) => id));
    if (page.length < 10) break;
  }
  expect(new Set(seen)).toEqual(new Set(ids));
  expect(seen).toHaveLength(25);
  const times = seen.map((id) => store.articles.find(id)?.updatedAt ?? '');
  expect(times).toEqual(times.toSorted().reverse());
});

test('scheduled articles are found, the earliest first', async () => {
  const store = await temporaryStore();
  const owner = hire(store, 'editor');
  const times = ['2026-11-22T04:00:00.000Z', '2026-11-22T03:00:00.000Z', '2026-11-22T06:00:00.000Z'];
  const [later, sooner, last] = times.map((time) => {
    const id = write(store, owner, { headline: time });
    store.articles.writeState(id, 'scheduled', time, time);
    return id;
  });
  expect(store.articles.scheduled().map(({ id }) => id)).toEqual([sooner, later, last]);
});
