import type { ArticleId } from '../../shared/article/ids.ts';
import type { Person } from '../../shared/ipc/records.ts';
import type { Scheduled } from '../store/articles.ts';
import type { Store } from '../store/store.ts';
import { type AskError, askToPublish } from './askToPublish.ts';
import { giveBack } from './finish.ts';

/** The longest it goes without a look at the clock, in ms: timers stand still while the machine sleeps, and the clock may be set. */
const longestWait = 20_000;

export type ScheduleOptions = {
  store: Store;
  /** Told of every article that was put into the outbox because its time has come. */
  onDue(articleId: ArticleId): void;
  /** Told of every article that could not go out at its time, and why: it is approved again. */
  onMissed(articleId: ArticleId, reason: string): void;
  /** Told of what nobody foresaw. */
  bug(error: unknown): void;
};

/**
 * Puts scheduled articles into the outbox when their time comes; those whose time came while the program was not
 * running go out when it starts. One that cannot go out becomes approved again, with the reason in its history. What
 * cannot be read or written down at its time is looked at again soon, and keeps no other one from going out.
 */
export function startSchedule({ store, onDue, onMissed, bug }: ScheduleOptions) {
  let timer: NodeJS.Timeout | undefined;

  function look(): void {
    clearTimeout(timer);
    const wait = releaseDue();
    if (wait !== undefined) timer = setTimeout(look, Math.min(wait, longestWait));
  }

  /** Gives how long to wait for the next one, in ms; undefined when there is none. */
  function releaseDue(): number | undefined {
    const now = Date.now();
    let again: number | undefined;
    try {
      for (const one of store.articles.scheduled()) {
        const wait = Date.parse(one.at) - now;
        if (wait > 0) return wait;
        if (!releaseSafely(one)) again = longestWait;
      }
    } catch (error) {
      bug(error);
      return longestWait;
    }
    return again;
  }

  /** False when it must be tried again. */
  function releaseSafely(one: Scheduled): boolean {
    try {
      const refusal = release(store, one);
      if (!refusal) onDue(one.id);
      // One that is on its way already goes out without more ado.
      else if (refusal !== 'already-queued') giveUp(one, refusal);
      return true;
    } catch (error) {
      bug(error);
      return false;
    }
  }

  function giveUp({ id, by }: Scheduled, reason: string): void {
    giveBack(store, id, { kind: 'publishFailed', by, reason });
    onMissed(id, reason);
  }

  look();
  return { look, stop: () => clearTimeout(timer) };
}

/** Asks for one to be published; gives why it is refused, if it is. */
function release(store: Store, { id: articleId, siteId, by }: Scheduled): AskError | undefined {
  const sites = store.sites.all();
  // A story goes to the site it was meant for, or to none.
  const site = siteId === null ? sites[0] : sites.find((one) => one.id === siteId);
  if (!site) return 'site-not-found';
  // The editor who scheduled it has answered for it then.
  const editor = { name: by, role: 'editor' } as Person;
  const asked = askToPublish(store, editor, { articleId, siteId: site.id, intent: 'publish' });
  return asked.ok ? undefined : asked.error.code;
}
