import { readFile } from 'node:fs/promises';
import { mediaIdSchema } from '../../shared/article/ids.ts';
import type { MediaLookup } from '../../shared/html/context.ts';
import { readAs } from '../../shared/readAs.ts';
import { contentType } from '../app/contentTypes.ts';
import { notFound, type Served } from '../app/ownProtocol.ts';
import type { Store } from '../store/store.ts';
import type { MediaLibrary } from './library.ts';
import { isMoving } from './sniff.ts';

/** Answers `ID/WIDTH` with the picture's copy of about that width in pixels; anything else is not found. */
export async function serveMedia(library: MediaLibrary, path: string): Promise<Served> {
  const [idPart = '', widthPart = ''] = path.split('/');
  const id = readAs(mediaIdSchema, idPart);
  const file = id && /^\d{1,5}$/.test(widthPart) ? library.file(id, Number(widthPart)) : undefined;
  const body = file && (await readFile(file).catch(() => undefined));
  if (!file || !body) return notFound;
  const headers = {
    'content-type': contentType(file),
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  };
  return { status: 200, headers, body };
}

/** How a page of the program's own protocols addresses the newsroom's pictures. */
export function lookUpMedia(store: Store): MediaLookup {
  return (id) => {
    const media = store.media.stored(id);
    if (!media) return undefined;
    const { width, height, fullKind } = media;
    const sizes = [...media.sizes.map((size) => size.width), width];
    return {
      src: `/media/${id}/${width}`,
      // As on the site: the smaller copies of a moving picture stand still.
      ...(!isMoving(fullKind) && {
        srcset: sizes.map((one) => `/media/${id}/${one} ${one}w`).join(', '),
        sizes: '(min-width: 760px) 720px, 100vw',
      }),
      width,
      height,
    };
  };
}
