import type { MediaId } from '../../shared/article/ids.ts';

/** Where the program's own protocol serves a picture, at about this width in pixels. */
export function mediaAddress(mediaId: MediaId, width: 400 | 1200): string {
  return `/media/${mediaId}/${width}`;
}
