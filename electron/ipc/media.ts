import { failed, ok } from '../../shared/ipc/result.ts';
import type { MediaLibrary } from '../media/library.ts';
import type { Store } from '../store/store.ts';
import type { HandlerGroup } from './serve.ts';

/** Pictures: taking them in, and finding them again. */
export function mediaHandlers(store: Store, library: MediaLibrary): HandlerGroup<'media'> {
  return {
    'media.import': (picture) => library.import(picture),
    'media.get': ({ mediaId }) => {
      const media = store.media.find(mediaId);
      return media ? ok(media) : failed('media-not-found');
    },
    'media.recent': ({ limit }) => ok(store.media.recent(limit)),
  };
}
