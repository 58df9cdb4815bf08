import { setTimeout as pause } from 'node:timers/promises';
import type { OutboxId } from '../../shared/article/ids.ts';
import type { OutboxEntry } from '../../shared/ipc/records.ts';
import { failed, ok, type Result } from '../../shared/ipc/result.ts';
import { promised } from '../app/promised.ts';
import { entryOf, type OutboxChange, type OutboxRow } from '../store/outbox.ts';
import type { SiteRow } from '../store/sites.ts';
import type { Store } from '../store/store.ts';
import { askAnew } from './askToPublish.ts';
import { finishCancelled, finishFailed, finishPublished, finishUnpublished } from './finish.ts';
import { type Objection, objectionNow } from './objectionNow.ts';
import { orderFor } from './orderFor.ts';
import { isWorthRetrying, longestDelay, retryDelay } from './retryPolicy.ts';
import type { PublishError, PublishResult, Target } from './target.ts';
import { tellStories } from './toldStories.ts';

/** The longest it goes without a look at the clock, in ms: timers stand still while the machine sleeps, and the clock may be set. */
const longestWait = 20_000;

type RetryError = 'not-found' | Objection | 'headline-needed' | 'body-needed';

export type OutboxOptions = {
  store: Store;
  /** What sends to a site, or why nothing can be sent there now. */
  target(site: SiteRow): PublishResult<Target>;
  /** Told after every change of an entry that is still there; it is on the disk by then. */
  changed(entry: OutboxEntry): void;
  /** Told of what nobody foresaw. */
  bug(error: unknown): void;
  /** Milliseconds to wait after so many tries; tests wait less. */
  delay?: (attempts: number) => number;
};

/** Sends what is written down to be sent: one piece of work an article at a time, again after a failure that passes. */
export function createOutbox(options: OutboxOptions) {
  const { store } = options;
  const delay = options.delay ?? retryDelay;
  const busy = new Map<string, Promise<void>>();
  /** When (ms) what could not be written down may be tried again; such a row still says what it said before. */
  const unwritten = new Map<OutboxId, number>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let ended = false;

  function change(row: OutboxRow, to: OutboxChange): OutboxRow {
    const changed = store.outbox.change(row, to);
    // While it was being sent, its story may have gone for good, and it with that.
    if (store.outbox.find(row.id)) options.changed(entryOf(changed));
    return changed;
  }

  /** Starts what is due, and sets the clock for what is not. */
  function wake(): void {
    if (!running) return;
    clearTimeout(timer);
    const soonest = beginDue();
    if (Number.isFinite(soonest)) timer = setTimeout(wake, Math.min(soonest - Date.now() + 1, longestWait));
  }

  /** Gives when (ms) to look again; a store that cannot be read now is looked into once more. */
  function beginDue(): number {
    let soonest = Number.POSITIVE_INFINITY;
    try {
      for (const row of store.outbox.open()) {
        const due = unwritten.get(row.id) ?? dueAt(row);
        if (due > Date.now()) soonest = Math.min(soonest, due);
        // One that is being sent while nobody is at it has lost the word of how that ended, as by a power cut.
        else if (!busy.has(row.articleId)) begin(row);
      }
    } catch (error) {
      options.bug(error);
      return Date.now() + delay(1);
    }
    return soonest;
  }

  /** Changes what is in one state; where that cannot be written down now, it is tried at its own time. */
  function changeOpen(state: OutboxRow['state'], to: OutboxChange): void {
    try {
      for (const row of store.outbox.open()) if (row.state === state) change(row, to);
    } catch (error) {
      options.bug(error);
    }
  }

  /** What failed is asked for once more; that it got a time to go out since is the newer wish. */
  function askAgain(row: OutboxRow, by: string): Result<undefined, RetryError> {
    const isScheduled = store.articles.find(row.articleId)?.state === 'scheduled';
    if (isScheduled && row.intent === 'publish') return failed('superseded');
    const objection = objectionNow(store, row);
    return objection ? failed(objection) : askAnew(store, row, by);
  }

  /** The article is busy before anything is told: whoever hears of it may look for work at once. */
  function begin(row: OutboxRow): void {
    unwritten.delete(row.id);
    const work = promised<void>();
    busy.set(row.articleId, work.promise);
    void send(row)
      .catch((error: unknown) => {
        unwritten.set(row.id, Date.now() + delay(row.attempts + 1));
        options.bug(error);
      })
      .finally(() => {
        busy.delete(row.articleId);
        work.resolve();
        wake();
      });
  }

  async function send(row: OutboxRow): Promise<void> {
    const acceptedHash = acceptedIn(row);
    let now = change(row, {
      state: 'sending',
      attempts: row.attempts + 1,
      nextTryAt: null,
      errorCode: null,
      errorDetail: null,
    });
    const tell = (step: string, progress: number) => {
      if (!ended) now = change(now, { step, progress });
    };
    const outcome = await attempt(now, acceptedHash, tell).catch((error: unknown) => {
      if (!ended) options.bug(error);
      return failed('internal');
    });
    // The store is closed by now; the next start looks into what came of it.
    if (ended) return;
    if (outcome.ok) {
      const differences = outcome.value.join(', ');
      const note = { errorCode: differences === '' ? null : 'differs', errorDetail: differences || null };
      change(now, { state: 'done', progress: 1, ...note });
    } else fail(now, outcome.error.code, outcome.error.detail ?? null);
  }

  /** Sends once; gives the parts that came back otherwise than they were sent. */
  async function attempt(
    row: OutboxRow,
    acceptedHash: string,
    tell: (step: string, progress: number) => void,
  ): Promise<Result<string[], PublishError>> {
    const site = store.sites.find(row.siteId);
    const stories = tellStories(store, row.siteId);
    const order = orderFor(store, row, acceptedHash, stories, tell);
    if (!site || !order) return failed('remote-gone');
    const objection = objectionNow(store, row);
    if (objection) return failed(objection);
    const target = options.target(site);
    if (!target.ok) return target;
    if (row.intent === 'unpublish') {
      const removed = await target.value.unpublish(order);
      if (!removed.ok || ended) return removed.ok ? ok([]) : removed;
      finishUnpublished(store, row, removed.value.baseHash);
      return ok([]);
    }
    const published = await target.value.publish(order);
    if (!published.ok || ended) return published.ok ? ok([]) : published;
    finishPublished(store, row, published.value, stories.hold());
    return ok(published.value.differences);
  }

  function fail(row: OutboxRow, errorCode: string, errorDetail: string | null): void {
    if (isWorthRetrying(errorCode, row.attempts)) {
      const nextTryAt = new Date(Date.now() + delay(row.attempts)).toISOString();
      change(row, { state: 'retrying', nextTryAt, errorCode, errorDetail });
      return;
    }
    finishFailed(store, row, errorCode);
    change(row, { state: 'failed', errorCode, errorDetail });
  }

  return {
    /** Goes on with everything that is written down; what was being sent when the program ended is looked into again. */
    start(): void {
      running = true;
      changeOpen('sending', { state: 'retrying', nextTryAt: null });
      wake();
    },
    /** Looks for work now: after something was added. */
    wake,
    /** Tries everything that waits for a better moment now: the network is back. */
    hurry(): void {
      changeOpen('retrying', { nextTryAt: null });
      wake();
    },
    /**
     * Tries one entry again at once, for this person: what failed goes out as the article is now. After a conflict this
     * overwrites what was found then, and nothing newer.
     */
    retry(id: OutboxId, by: string): Result<undefined, RetryError> {
      const row = store.outbox.find(id);
      if (!row || (row.state !== 'failed' && row.state !== 'retrying')) return failed('not-found');
      if (row.state === 'failed') {
        const asked = askAgain(row, by);
        if (!asked.ok) return asked;
      } else if (store.outbox.isSuperseded(row)) return failed('superseded');
      change(row, { state: 'waiting', nextTryAt: null, attempts: 0 });
      wake();
      return ok(undefined);
    },
    /** Gives an entry up while nothing of it is under way; `by` is the person who does. */
    cancel(id: OutboxId, by: string): Result<undefined, 'not-found' | 'too-late'> {
      const row = store.outbox.find(id);
      if (!row) return failed('not-found');
      if (row.state === 'sending' || row.state === 'done') return failed('too-late');
      store.atomically(() => {
        finishCancelled(store, row, by);
        change(row, { state: 'cancelled', nextTryAt: null });
      });
      return ok(undefined);
    },
    /** Begins nothing new, and leaves what is under way so many milliseconds; after that the store is not touched. */
    async stop(patience = 2_000): Promise<void> {
      running = false;
      clearTimeout(timer);
      const waiting = new AbortController();
      const tooLong = pause(patience, undefined, { signal: waiting.signal }).catch(() => undefined);
      await Promise.race([Promise.all(busy.values()), tooLong]);
      waiting.abort();
      ended = true;
    },
  };
}

/** What a person was shown and chose to overwrite, or to make anew, by trying again. */
function acceptedIn({ errorCode, errorDetail }: OutboxRow): string {
  const isShown = errorCode === 'conflict' || errorCode === 'remote-gone' || errorCode === 'in-trash';
  return isShown ? (errorDetail ?? '') : '';
}

/** When (ms) the next try is; at once, where that is further away than any try can be: the clock was set back since. */
function dueAt({ nextTryAt }: OutboxRow): number {
  const due = nextTryAt === null ? 0 : Date.parse(nextTryAt);
  return due - Date.now() > longestDelay ? 0 : due;
}
