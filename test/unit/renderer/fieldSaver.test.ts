import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFieldSaver } from '../../../renderer/article/fieldSaver.ts';
import type { SaveState } from '../../../renderer/article/saveState.ts';
import { type ArticleFields, emptyFields, type FieldsPatch } from '../../../shared/article/fields.ts';
import { type ArticleId, newId } from '../../../shared/article/ids.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A saver over a store that refuses every slug with a space in it and every related story of its own, and the fields as the window shows them. */
function start() {
  const written: FieldsPatch = {};
  const told: SaveState[] = [];
  let shown: FieldsPatch = {};
  let during: (() => void) | undefined;
  const call = async (_name: string, { patch }: { patch: FieldsPatch }) => {
    const run = during;
    during = undefined;
    run?.();
    if (patch.slug?.includes(' ')) return { ok: false, error: { code: 'invalid-input' } };
    if (patch.related?.some((one) => one.articleId))
      return { ok: false, error: { code: 'related-to-itself' } };
    Object.assign(written, patch);
    return { ok: true, value: { ...emptyFields, ...written } as ArticleFields };
  };
  vi.stubGlobal('window', { dateline: { call } });
  const saver = createFieldSaver(
    newId<ArticleId>(),
    (state) => told.push(state),
    (stored, newer) => {
      shown = { ...stored, ...newer };
    },
  );
  return {
    saver,
    written,
    told,
    said: () => told.at(-1)?.kind,
    shown: () => shown,
    change: (patch: FieldsPatch) => saver.change(patch),
    whileSending: (run: () => void) => {
      during = run;
    },
  };
}

test('a value that was refused is said to be unsaved, and shown, also when another field is saved', async () => {
  const { saver, said, shown, written, change } = start();
  change({ slug: 'not a slug' });
  expect(await saver.flush()).toBe(false);
  expect(said()).toBe('failed');
  change({ category: 'Kota' });
  expect(await saver.flush()).toBe(false);
  expect(written).toEqual({ category: 'Kota' });
  expect(said()).toBe('failed');
  expect(shown()).toMatchObject({ slug: 'not a slug', category: 'Kota' });
});

test('Saved is said once the field that was refused is right', async () => {
  const { saver, said, change } = start();
  change({ slug: 'not a slug', category: 'Kota' });
  expect(await saver.flush()).toBe(false);
  expect(said()).toBe('failed');
  change({ slug: 'a-slug' });
  expect(await saver.flush()).toBe(true);
  expect(said()).toBe('saved');
});

test('what is said is why the field that is not saved was refused', async () => {
  const { saver, told, written, change } = start();
  const articleId = newId<ArticleId>();
  change({ slug: 'not a slug', related: [{ title: 'Banjir', url: '', articleId }], category: 'Kota' });
  expect(await saver.flush()).toBe(false);
  expect(written).toEqual({ category: 'Kota' });
  change({ slug: 'a-slug' });
  expect(await saver.flush()).toBe(false);
  expect(written).toEqual({ category: 'Kota', slug: 'a-slug' });
  expect(told.at(-1)).toEqual({ kind: 'failed', code: 'related-to-itself' });
  change({ related: [] });
  expect(await saver.flush()).toBe(true);
});

test('what was refused is given up when the fields are read again', async () => {
  const { saver, change } = start();
  change({ slug: 'not a slug' });
  expect(await saver.flush()).toBe(false);
  saver.giveUp();
  expect(await saver.flush()).toBe(true);
});

test('what was not allowed is not tried again once it is given up', async () => {
  const { saver, written, change } = start();
  vi.stubGlobal('window', {
    dateline: { call: async () => ({ ok: false, error: { code: 'not-allowed' } }) },
  });
  change({ category: 'Kota' });
  expect(await saver.flush()).toBe(false);
  saver.giveUp();
  expect(await saver.flush()).toBe(true);
  expect(written).toEqual({});
});

test('what is typed while values are sent one by one is not lost', async () => {
  const { saver, written, change, whileSending } = start();
  change({ slug: 'not a slug', category: 'Kota', notes: 'a' });
  whileSending(() => whileSending(() => change({ excerpt: 'new' })));
  await saver.flush();
  await saver.flush();
  expect(written).toEqual({ category: 'Kota', notes: 'a', excerpt: 'new' });
});

test('two who wait for the same answer both wait for what came after it', async () => {
  const { saver, written, change, whileSending } = start();
  change({ category: 'Kota' });
  const seen: (string | undefined)[] = [];
  const note = () => seen.push(written.notes);
  whileSending(() => change({ notes: 'later' }));
  await Promise.all([saver.flush(), saver.flush().then(note), saver.flush().then(note)]);
  expect(seen).toEqual(['later', 'later']);
});
