import type { MediaLibrary } from '../media/library.ts';
import type { HandlerGroup } from './answer.ts';

/** Taking pictures in. */
export function mediaHandlers(library: MediaLibrary): HandlerGroup<'media'> {
  return { 'media.import': (picture) => library.import(picture) };
}
