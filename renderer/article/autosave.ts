import type { ArticleId, BlockId } from '../../shared/article/ids.ts';
import type { PlacedBlock } from '../../shared/ipc/records.ts';
import type { BodyChanges, ChangeTracker } from '../editor/changeTracker.ts';
import { call } from '../ipc/client.ts';
import { type SaveState, saved, saving } from './saveState.ts';

/** How long after a change it is written, in ms; the promise is 250. */
const saveDelay = 100;
/** How soon a preview that is open hears of a change: within a frame. */
const followDelay = 8;
const retryDelay = 2_000;
/** How long nothing may have changed before the writer is told that all is written, in ms: no flicker while one types. */
const restDelay = 150;
/** How often the number of words is told while one goes on typing, in ms: what changes elsewhere slows the next key. */
const countDelay = 1_000;

/** What is said of a block that would be refused again, by the code with which it was. */
const refusals: Partial<Record<string, SaveState>> = {
  'invalid-input': { kind: 'failed', code: 'block-refused' },
  'unknown-picture': { kind: 'failed', code: 'unknown-picture' },
};

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
  /** What would be refused again, and why; it stays on the screen, and is said to be unsaved, until the writer changes it. */
  const refused = new Map<BlockId, SaveState>();
  let follower: ((changes: BodyChanges) => void) | undefined;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let followTimer: ReturnType<typeof setTimeout> | undefined;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let inFlight: Promise<void> | undefined;
  let told = saved;
  let toldAt = 0;

  function tell(state: SaveState): void {
    if (state === told && performance.now() - toldAt < countDelay) return;
    told = state;
    toldAt = performance.now();
    report(state, tracker.words());
  }

  function collect(): void {
    const changes = tracker.take();
    for (const id of changes.remove) {
      put.delete(id);
      refused.delete(id);
      remove.add(id);
    }
    for (const placed of changes.put) {
      remove.delete(placed.block.id);
      refused.delete(placed.block.id);
      put.set(placed.block.id, placed);
    }
    if (follower && (changes.put.length > 0 || changes.remove.length > 0)) follower(changes);
  }

  function onDirty(): void {
    if (told === saved) tell(saving);
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
    // Another who waited for the same answer may have begun to send meanwhile.
    while (inFlight) await inFlight;
    collect();
    if (put.size > 0 || remove.size > 0) {
      inFlight = sendAll().finally(() => {
        inFlight = undefined;
      });
      await inFlight;
    }
    if (isWritten()) restTimer ??= setTimeout(rest, restDelay);
    return isWritten();
  }

  /** Nothing came after the last save: all is written. */
  function rest(): void {
    restTimer = undefined;
    if (isWritten() && saveTimer === undefined && told === saving) tell(saved);
  }

  function isWritten(): boolean {
    return inFlight === undefined && put.size === 0 && remove.size === 0 && refused.size === 0;
  }

  async function sendAll(): Promise<void> {
    const changes = { put: [...put.values()], remove: takeRemovals() };
    put.clear();
    if (changes.put.length > 0 || changes.remove.length > 0) await send(changes);
  }

  /** While a block is refused nothing is taken from the disk: what it is to replace may be all there is of its words. */
  function takeRemovals(): BlockId[] {
    if (refused.size > 0) return [];
    const gone = [...remove];
    remove.clear();
    return gone;
  }

  async function send(changes: BodyChanges): Promise<void> {
    const answer = await call('article.saveBlocks', { articleId, ...changes });
    if (answer.ok) {
      // That all is written is said once one rests.
      tell([...refused.values()].at(-1) ?? saving);
      return;
    }
    const refusal = refusals[answer.error.code];
    if (refusal && changes.put.length > 0) return separate(changes, refusal);
    keep(changes);
    tell({ kind: 'failed', code: answer.error.code });
    saveTimer ??= setTimeout(() => void flush(), retryDelay);
  }

  /** One block that is refused must not keep the others from the disk. */
  async function separate({ put: blocks, remove: gone }: BodyChanges, refusal: SaveState): Promise<void> {
    const [only] = blocks;
    if (blocks.length === 1 && only && gone.length === 0) {
      if (!isNewer(only.block.id)) refused.set(only.block.id, refusal);
      tell(refusal);
      return;
    }
    for (const one of blocks) await send({ put: [one], remove: [] });
    keep({ put: [], remove: gone });
    for (const id of takeRemovals()) await send({ put: [], remove: [id] });
  }

  function isNewer(id: BlockId): boolean {
    return put.has(id) || remove.has(id);
  }

  /** Takes back what could not be written, unless something newer has been typed since. */
  function keep(changes: BodyChanges): void {
    for (const placed of changes.put) {
      const { id } = placed.block;
      if (!isNewer(id)) put.set(id, placed);
    }
    for (const id of changes.remove) if (!put.has(id)) remove.add(id);
  }

  return {
    onDirty,
    /** Writes what is not written yet; false when it could not be written. */
    flush,
    /** Gives up what is not written: the body is to be read again as it was written. */
    giveUp(): void {
      collect();
      put.clear();
      remove.clear();
      refused.clear();
    },
    /** Tells `listener` of every change within a frame, until called with undefined. */
    follow(listener: ((changes: BodyChanges) => void) | undefined): void {
      follower = listener;
    },
    /** Writes everything, also what is typed while the last of it is being written, and ends. */
    async stop(): Promise<void> {
      while ((await flush()) && saveTimer !== undefined);
      clearTimeout(saveTimer);
      clearTimeout(followTimer);
      clearTimeout(restTimer);
    },
  };
}
