import type { ArticleId } from '../../shared/article/ids.ts';
import type { Person } from '../../shared/ipc/records.ts';
import type { Scheduled } from '../store/articles.ts';
import type { Store } from '../store/store.ts';
import { askToPublish } from './askToPublish.ts';
import { giveBack } from './finish.ts';

/** The longest it goes without a look at the clock, in ms: timers stand still while the machine sleeps, and the clock may be set. */
const longestWait = 20_000;

export type ScheduleOptions = {
  store: Store;
  /** Told of every article whose time has come, with which something is to be done now. */
  onDue(articleId: ArticleId): void;
  /** Told of what nobody foresaw. */
  bug(error: unknown): void;
};

/**
 * Puts scheduled articles into the outbox when their time comes; those whose time came while the program was not
 * running go out when it starts. One that cannot go out becomes approved again, with the reason in its history. What
 * cannot be read or written down at its time is looked at again soon, and keeps no other one from going out.
 */
export function startSchedule({ store, onDue, bug }: ScheduleOptions) {
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
      if (release(store, one)) onDue(one.id);
      return true;
    } catch (error) {
      bug(error);
      return false;
    }
  }

  look();
  return { look, stop: () => clearTimeout(timer) };
}

/** Asks for one to be published; false when that has been asked already. */
function release(store: Store, { id: articleId, siteId, by }: Scheduled): boolean {
  const sites = store.sites.all();
  // A story goes to the site it was meant for, or to none.
  const site = siteId === null ? sites[0] : sites.find((one) => one.id === siteId);
  if (!site) {
    giveBack(store, articleId, { kind: 'publishFailed', by, reason: 'site-not-found' });
    return false;
  }
  // The editor who scheduled it has answered for it then.
  const editor = { name: by, role: 'editor' } as Person;
  const asked = askToPublish(store, editor, { articleId, siteId: site.id, intent: 'publish' });
  if (!asked.ok && asked.error.code === 'already-queued') return false;
  if (!asked.ok) giveBack(store, articleId, { kind: 'publishFailed', by, reason: asked.error.code });
  return true;
}
