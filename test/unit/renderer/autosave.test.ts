import { afterEach, expect, test, vi } from 'vitest';
import { createAutosave } from '../../../renderer/article/autosave.ts';
import { graver, type SaveState, saved, saving } from '../../../renderer/article/saveState.ts';
import type { ChangeTracker } from '../../../renderer/editor/changeTracker.ts';
import { type ArticleId, type BlockId, newId } from '../../../shared/article/ids.ts';
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

test('a block that is refused keeps no other from the disk, and is not sent again until it changes', async () => {
  const [good, bad] = [newId<BlockId>(), newId<BlockId>()];
  const place = (id: BlockId, text: string): PlacedBlock => ({
    position: 'a0',
    block: { id, type: 'paragraph', content: [{ text }] },
  });
  const written: BlockId[] = [];
  const accepts = ({ block }: PlacedBlock) => JSON.stringify(block).length < 200;
  const call = vi.fn(async (_name: string, { put }: { put: PlacedBlock[] }) => {
    if (!put.every(accepts)) return { ok: false, error: { code: 'invalid-input' } };
    written.push(...put.map(({ block }) => block.id));
    return { ok: true, value: { savedAt: '' } };
  });
  vi.stubGlobal('window', { dateline: { call } });
  const pending: PlacedBlock[] = [];
  const tracker: ChangeTracker = {
    take: () => ({ put: pending.splice(0), remove: [] }),
    words: () => 0,
    stop: () => {},
  };
  const told: SaveState[] = [];
  const autosave = createAutosave(newId<ArticleId>(), tracker, (state) => told.push(state));
  pending.push(place(bad, 'x'.repeat(300)), place(good, 'baik'));
  expect(await autosave.flush()).toBe(false);
  expect(written).toEqual([good]);
  expect(told.at(-1)).toEqual({ kind: 'failed', code: 'block-refused' });

  const calls = call.mock.calls.length;
  pending.push(place(good, 'lebih baik'));
  expect(await autosave.flush()).toBe(false);
  expect(call.mock.calls.length).toBe(calls + 1);
  expect(told.at(-1)).toEqual({ kind: 'failed', code: 'block-refused' });

  pending.push(place(bad, 'pendek'));
  expect(await autosave.flush()).toBe(true);
  expect(written).toEqual([good, good, bad]);
  await autosave.stop();
});
