import { failed, ok } from '../../shared/ipc/result.ts';
import type { Store } from '../store/store.ts';
import type { HandlerGroup } from './serve.ts';

type Groups = HandlerGroup<'media'> & HandlerGroup<'sites'> & HandlerGroup<'publish'>;

/** Pictures, sites and publishing: not built yet; each call says so by failing. */
export function pendingHandlers(store: Store): Groups {
  return {
    'media.choose': () => ok([]),
    'media.import': () => failed('not-a-picture'),
    'media.get': ({ mediaId }) => {
      const media = store.media.find(mediaId);
      return media ? ok(media) : failed('media-not-found');
    },
    'media.recent': ({ limit }) => ok(store.media.recent(limit)),
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
