import { expect, test } from 'vitest';
import { restoreVersion } from '../../electron/articles/restoreVersion.ts';
import { saveBlocks, saveFields } from '../../electron/articles/save.ts';
import { keepVersion, takeSnapshot } from '../../electron/articles/snapshot.ts';
import { newId, type VersionId } from '../../shared/article/ids.ts';
import { everyBlock, everyField, fixtureMediaId } from '../fixtures/everyBlock.ts';
import { hire, knowPicture, paragraph, placed, write } from './newsroom.ts';
import { temporaryStore } from './temporaryStore.ts';

test('a version is the whole article as it was, and names the one before it', async () => {
  const store = await temporaryStore();
  knowPicture(store, fixtureMediaId);
  const id = write(store, hire(store, 'reporter'), everyField);
  const first = keepVersion(store, id, 'checkpoint', 'Ayu');
  saveBlocks(store, 'reporter', id, { put: placed(everyBlock), remove: [] });
  const second = keepVersion(store, id, 'submitted', 'Ayu');
  expect(store.versions.ofArticle(id)).toMatchObject([
    { id: second, kind: 'submitted', by: 'Ayu', parents: [first] },
    { id: first, kind: 'checkpoint', parents: [], words: 0 },
  ]);
  expect(store.versions.snapshot(id, second as VersionId)).toEqual({
    fields: everyField,
    document: { version: 1, blocks: everyBlock },
  });
});

test('a checkpoint of what has not changed adds nothing; being sent to review always does', async () => {
  const store = await temporaryStore();
  const id = write(store, hire(store, 'reporter'), { headline: 'Banjir' }, ['satu']);
  const first = keepVersion(store, id, 'checkpoint', 'Ayu');
  expect(keepVersion(store, id, 'checkpoint', 'Ayu')).toBe(first);
  keepVersion(store, id, 'submitted', 'Ayu');
  expect(store.versions.ofArticle(id).map(({ kind }) => kind)).toEqual(['submitted', 'checkpoint']);
});

test('restoring gives the old words and block ids back, and keeps what stood there', async () => {
  const store = await temporaryStore();
  const editor = hire(store, 'editor', 'Citra');
  const id = write(store, editor, { headline: 'Banjir' }, ['satu', 'dua']);
  const old = takeSnapshot(store, id);
  const version = keepVersion(store, id, 'checkpoint', 'Citra') as VersionId;
  const [first] = store.blocks.ofArticle(id);
  if (!first) throw new Error('no block');
  saveBlocks(store, 'editor', id, { put: placed([paragraph('lain sekali')]), remove: [first.block.id] });
  const embargoUntil = '2099-01-01T00:00:00.000Z';
  saveFields(store, 'editor', id, { headline: 'Kebakaran', slug: 'kebakaran', embargoUntil });
  const newer = takeSnapshot(store, id);

  expect(restoreVersion(store, editor, id, version).ok).toBe(true);
  const now = takeSnapshot(store, id);
  expect(now?.document).toEqual(old?.document);
  expect(now?.fields.headline).toBe('Banjir');
  expect(now?.fields.slug).toBe('kebakaran');
  // An embargo that was set since is not lifted by going back to a version from before it.
  expect(now?.fields.embargoUntil).toBe(embargoUntil);
  expect(store.articles.find(id)?.words).toBe(2);
  const [restored, kept] = store.versions.ofArticle(id);
  expect([restored?.kind, kept?.kind]).toEqual(['restored', 'checkpoint']);
  expect(kept && store.versions.snapshot(id, kept.id)).toEqual(newer);
  expect(store.events.ofArticle(id).map(({ kind, by }) => [kind, by])).toEqual([['restored', 'Citra']]);
});

test.each([
  { role: 'reporter', state: 'inReview', trashed: false, code: 'not-allowed' },
  { role: 'layout', state: 'draft', trashed: false, code: 'not-allowed' },
  { role: 'editor', state: 'draft', trashed: true, code: 'not-allowed' },
  { role: 'editor', state: 'draft', trashed: false, code: 'version-not-found' },
] as const)(
  'a $role does not restore in $state (trashed: $trashed): $code',
  async ({ role, state, trashed, code }) => {
    const store = await temporaryStore();
    const person = hire(store, role);
    const id = write(store, person, { headline: 'Banjir' }, ['satu']);
    store.articles.writeState(id, state, null, new Date().toISOString());
    if (trashed) store.articles.writeTrashed(id, new Date().toISOString());
    expect(restoreVersion(store, person, id, newId())).toMatchObject({ error: { code } });
  },
);
