import type { ArticleId } from '../../shared/article/ids.ts';
import type { Person } from '../../shared/ipc/records.ts';
import type { Scheduled } from '../store/articles.ts';
import type { Store } from '../store/store.ts';
import { askToPublish } from './askToPublish.ts';
import { giveBack } from './finish.ts';

/** The longest it goes without a look at the clock, in ms: timers stand still while the machine sleeps, and the clock may be set. */
const longestWait = 20_000;

/**
 * Puts scheduled articles into the outbox when their time comes; those whose time came while the program was not
 * running go out when it starts. One that cannot go out becomes approved again, with the reason in its history.
 */
export function startSchedule(store: Store, onDue: (articleId: ArticleId) => void) {
  let timer: NodeJS.Timeout | undefined;

  function look(): void {
    clearTimeout(timer);
    const now = Date.now();
    for (const one of store.articles.scheduled()) {
      const wait = Date.parse(one.at) - now;
      if (wait > 0) {
        timer = setTimeout(look, Math.min(wait, longestWait));
        return;
      }
      if (release(store, one)) onDue(one.id);
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
