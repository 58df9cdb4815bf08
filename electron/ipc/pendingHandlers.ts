import { failed, ok } from '../../shared/ipc/result.ts';
import type { HandlerGroup } from './serve.ts';

type Groups = HandlerGroup<'sites'> & HandlerGroup<'publish'>;

/** Sites and publishing: not built yet; each call says so by failing. */
export function pendingHandlers(): Groups {
  return {
    'sites.list': () => ok([]),
    'sites.saveWordPress': () => failed('not-allowed'),
    'sites.check': () => failed('site-not-found'),
    'sites.remove': () => failed('site-not-found'),
    'sites.keyring': () => ok({ available: false }),
    'publish.start': () => failed('site-not-found'),
    'publish.outbox': () => ok([]),
    'publish.retry': () => failed('not-found'),
    'publish.cancel': () => failed('not-found'),
  };
}
