import type { ArticleId, BlockId } from '../../shared/article/ids.ts';
import type { PlacedBlock } from '../../shared/ipc/records.ts';
import type { BodyChanges, ChangeTracker } from '../editor/changeTracker.ts';
import { type AnyError, call } from '../ipc/client.ts';

/** How long after a change it is written, in ms; the promise is 250. */
const saveDelay = 100;
/** How soon a preview that is open hears of a change: within a frame. */
const followDelay = 8;
const retryDelay = 2_000;

/** Whether what is typed is on the disk. */
export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; code: AnyError };

/**
 * Writes the blocks that changed, soon and in order, never in the keystroke's own task. What could not be written is
 * kept and tried again until it is.
 */
export function createAutosave(
  articleId: ArticleId,
  tracker: ChangeTracker,
  report: (state: SaveState, words: number) => void,
) {
  const put = new Map<BlockId, PlacedBlock>();
  const remove = new Set<BlockId>();
  let follower: ((changes: BodyChanges) => void) | undefined;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let followTimer: ReturnType<typeof setTimeout> | undefined;
  let inFlight: Promise<void> | undefined;

  function collect(): void {
    const changes = tracker.take();
    for (const id of changes.remove) {
      put.delete(id);
      remove.add(id);
    }
    for (const placed of changes.put) {
      remove.delete(placed.block.id);
      put.set(placed.block.id, placed);
    }
    if (follower && (changes.put.length > 0 || changes.remove.length > 0)) follower(changes);
  }

  function onDirty(): void {
    saveTimer ??= setTimeout(() => void flush(), saveDelay);
    if (follower) followTimer ??= setTimeout(follow, followDelay);
  }

  function follow(): void {
    followTimer = undefined;
    collect();
  }

  async function flush(): Promise<boolean> {
    clearTimeout(saveTimer);
    saveTimer = undefined;
    await inFlight;
    collect();
    if (put.size === 0 && remove.size === 0) return true;
    inFlight = send();
    await inFlight;
    return put.size === 0 && remove.size === 0;
  }

  async function send(): Promise<void> {
    const changes = { put: [...put.values()], remove: [...remove] };
    put.clear();
    remove.clear();
    report({ kind: 'saving' }, tracker.words());
    const saved = await call('article.saveBlocks', { articleId, ...changes });
    if (saved.ok) {
      report({ kind: 'saved' }, tracker.words());
      return;
    }
    keep(changes);
    report({ kind: 'failed', code: saved.error.code }, tracker.words());
    saveTimer ??= setTimeout(() => void flush(), retryDelay);
  }

  /** Takes back what could not be written, unless something newer has been typed since. */
  function keep(changes: BodyChanges): void {
    for (const placed of changes.put) {
      const { id } = placed.block;
      if (!put.has(id) && !remove.has(id)) put.set(id, placed);
    }
    for (const id of changes.remove) if (!put.has(id)) remove.add(id);
  }

  return {
    onDirty,
    /** Writes what is not written yet; false when it could not be written. */
    flush,
    /** Tells `listener` of every change within a frame, until called with undefined. */
    follow(listener: ((changes: BodyChanges) => void) | undefined): void {
      follower = listener;
    },
    /** Writes everything, also what is typed while the last of it is being written, and ends. */
    async stop(): Promise<void> {
      while ((await flush()) && saveTimer !== undefined);
      clearTimeout(saveTimer);
      clearTimeout(followTimer);
    },
  };
}
