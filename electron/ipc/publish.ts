import { failed, ok } from '../../shared/ipc/result.ts';
import { askToPublish } from '../publish/askToPublish.ts';
import type { Publisher } from '../publish/publisher.ts';
import type { Session } from '../session/session.ts';
import { entryOf } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import type { HandlerGroup } from './answer.ts';

/** How many entries of the outbox the window is shown: all that is to be done, and the newest of what is done. */
const shown = 100;

/** Sends articles to their sites; what is asked for is on the disk before the call is answered. */
export function publishHandlers(
  store: Store,
  session: Session,
  { outbox }: Publisher,
): HandlerGroup<'publish'> {
  /** Trying again may be the consent to overwrite what somebody changed on the site. */
  const mayPublish = () => session.person().role === 'editor';
  return {
    'publish.start': (ask) => {
      const entry = askToPublish(store, session.person(), ask);
      if (entry.ok) {
        store.articles.makeOwn(ask.articleId);
        outbox.wake();
      }
      return entry;
    },
    'publish.outbox': () => ok(store.outbox.recent(shown).map(entryOf)),
    'publish.retry': ({ outboxId }) =>
      mayPublish() ? outbox.retry(outboxId, session.person().name) : failed('not-allowed'),
    'publish.hurry': () => {
      outbox.hurry();
      return ok(undefined);
    },
    'publish.cancel': ({ outboxId }) =>
      mayPublish() ? outbox.cancel(outboxId, session.person().name) : failed('not-allowed'),
  };
}
