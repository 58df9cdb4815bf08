import { afterEach, expect, test, vi } from 'vitest';
import { createAutosave } from '../../../renderer/article/autosave.ts';
import { graver, type SaveState, saved, saving } from '../../../renderer/article/saveState.ts';
import type { BodyChanges, ChangeTracker } from '../../../renderer/editor/changeTracker.ts';
import { type ArticleId, type BlockId, type MediaId, newId } from '../../../shared/article/ids.ts';
import { blockText } from '../../../shared/blocks/block.ts';
import type { PlacedBlock } from '../../../shared/ipc/records.ts';

afterEach(() => vi.unstubAllGlobals());

/** An autosave over a store that answers when it is told to, and a body of which block after block changes. */
function start() {
  const answers: (() => void)[] = [];
  const told: SaveState['kind'][] = [];
  const call = () => new Promise((done) => answers.push(() => done({ ok: true, value: { savedAt: '' } })));
  vi.stubGlobal('window', { dateline: { call } });
  const pending: BlockId[] = [];
  const tracker: ChangeTracker = {
    take: () => ({ put: [], remove: pending.splice(0) }),
    words: () => 0,
    stop: () => {},
  };
  const autosave = createAutosave(newId<ArticleId>(), tracker, ({ kind }) => told.push(kind));
  const type = () => {
    pending.push(newId<BlockId>());
    autosave.onDirty();
  };
  const answer = async () => {
    await vi.waitFor(() => expect(answers).not.toHaveLength(0));
    answers.shift()?.();
  };
  return { autosave, answers, told, type, answer };
}

test('two who wait for the same save send what came after it once, and both wait for its answer', async () => {
  const { autosave, answers, type, answer } = start();
  type();
  const first = autosave.flush();
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  type();
  const both = [autosave.flush(), autosave.flush()];
  let ended = 0;
  for (const one of both) void one.then(() => ended++);
  await answer();
  expect(await first).toBe(true);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  expect(ended).toBe(0);
  await answer();
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(answers).toHaveLength(0);
  await autosave.stop();
});

test('Saving is said with the first key and Saved once after the last answer', async () => {
  const { told, type, answer } = start();
  type();
  expect(told).toEqual(['saving']);
  await answer();
  await vi.waitFor(() => expect(told.at(-1)).toBe('saved'));
  expect(told.filter((kind) => kind === 'saved')).toHaveLength(1);
});

test('a field that is saved does not hide a body that is not', () => {
  const failed: SaveState = { kind: 'failed', code: 'disk-full' };
  expect(graver(saved, failed)).toBe(failed);
  expect(graver(failed, saving)).toBe(failed);
  expect(graver(saved, saving)).toBe(saving);
});

/** An autosave over a store that refuses long blocks and has no pictures, and what lies on the disk. */
function startStrict() {
  const disk = new Map<BlockId, PlacedBlock>();
  const accepts = ({ block }: PlacedBlock) => JSON.stringify(block).length < 200;
  const call = vi.fn(async (_name: string, { put, remove }: BodyChanges) => {
    if (put.some(({ block }) => block.type === 'image'))
      return { ok: false, error: { code: 'unknown-picture' } };
    if (!put.every(accepts)) return { ok: false, error: { code: 'invalid-input' } };
    for (const placed of put) disk.set(placed.block.id, placed);
    for (const id of remove) disk.delete(id);
    return { ok: true, value: { savedAt: '' } };
  });
  vi.stubGlobal('window', { dateline: { call } });
  const pending: BodyChanges = { put: [], remove: [] };
  const tracker: ChangeTracker = {
    take: () => ({ put: pending.put.splice(0), remove: pending.remove.splice(0) }),
    words: () => 0,
    stop: () => {},
  };
  const told: SaveState[] = [];
  const autosave = createAutosave(newId<ArticleId>(), tracker, (state) => told.push(state));
  const onDisk = (id: BlockId) => {
    const block = disk.get(id)?.block;
    return block && blockText(block);
  };
  return { autosave, call, told, pending, onDisk };
}

const place = (id: BlockId, text: string): PlacedBlock => ({
  position: 'a0',
  block: { id, type: 'paragraph', content: [{ text }] },
});

test('a block that is refused keeps no other from the disk, and is not sent again until it changes', async () => {
  const [good, bad] = [newId<BlockId>(), newId<BlockId>()];
  const { autosave, call, told, pending, onDisk } = startStrict();
  pending.put.push(place(bad, 'x'.repeat(300)), place(good, 'baik'));
  expect(await autosave.flush()).toBe(false);
  expect([onDisk(good), onDisk(bad)]).toEqual(['baik', undefined]);
  expect(told.at(-1)).toEqual({ kind: 'failed', code: 'block-refused' });

  const calls = call.mock.calls.length;
  pending.put.push(place(good, 'lebih baik'));
  expect(await autosave.flush()).toBe(false);
  expect(call.mock.calls.length).toBe(calls + 1);
  expect(told.at(-1)).toEqual({ kind: 'failed', code: 'block-refused' });

  pending.put.push(place(bad, 'pendek'));
  expect(await autosave.flush()).toBe(true);
  expect([onDisk(good), onDisk(bad)]).toEqual(['lebih baik', 'pendek']);
  await autosave.stop();
});

test('a picture that the newsroom does not have keeps no words from the disk, and is told as that', async () => {
  const [good, bad] = [newId<BlockId>(), newId<BlockId>()];
  const { autosave, told, pending, onDisk } = startStrict();
  const picture = { mediaId: newId<MediaId>(), alt: '', caption: '', credit: '' };
  pending.put.push({ position: 'a1', block: { id: bad, type: 'image', ...picture } }, place(good, 'baik'));
  expect(await autosave.flush()).toBe(false);
  expect([onDisk(good), onDisk(bad)]).toEqual(['baik', undefined]);
  expect(told.at(-1)).toEqual({ kind: 'failed', code: 'unknown-picture' });
  pending.remove.push(bad);
  expect(await autosave.flush()).toBe(true);
  await autosave.stop();
});

test('what a refused block is to replace stays on the disk until it is accepted', async () => {
  const [first, second, other] = [newId<BlockId>(), newId<BlockId>(), newId<BlockId>()];
  const { autosave, pending, onDisk } = startStrict();
  pending.put.push(place(first, 'satu'), place(second, 'dua'));
  expect(await autosave.flush()).toBe(true);

  // Joined, the two are too long.
  pending.put.push(place(first, 'x'.repeat(300)));
  pending.remove.push(second);
  expect(await autosave.flush()).toBe(false);
  pending.put.push(place(other, 'tiga'));
  expect(await autosave.flush()).toBe(false);
  expect([first, second, other].map(onDisk)).toEqual(['satu', 'dua', 'tiga']);

  pending.put.push(place(first, 'y'.repeat(300)));
  expect(await autosave.flush()).toBe(false);
  expect(onDisk(second)).toBe('dua');
  pending.put.push(place(first, 'satu dua'));
  expect(await autosave.flush()).toBe(true);
  expect([first, second, other].map(onDisk)).toEqual(['satu dua', undefined, 'tiga']);
  await autosave.stop();
});
