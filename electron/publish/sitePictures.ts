import { existsSync } from 'node:fs';
import type { MediaId, SiteId } from '../../shared/article/ids.ts';
import type { MediaLibrary } from '../media/library.ts';
import { isMoving } from '../media/sniff.ts';
import type { Store } from '../store/store.ts';
import { createInTurn } from './inTurn.ts';
import type { PictureFiles } from './targets/localSite/siteFolder.ts';
import type { PictureSource, UploadFile } from './targets/wordpress/pictures.ts';

/** A picture of the library with all its copies, for a site that serves files. */
export function pictureFiles(library: MediaLibrary, id: MediaId): PictureFiles | undefined {
  const full = library.fullFile(id);
  if (!full) return undefined;
  const { hash, width, height, sizes, fullKind } = full.media;
  const smaller = sizes.flatMap((size) => {
    const file = library.file(id, size.width);
    // Pages do without a smaller copy that was lost.
    return file === undefined || !existsSync(file) ? [] : [{ file, extension: 'webp', width: size.width }];
  });
  return {
    hash,
    width,
    height,
    isMoving: isMoving(fullKind),
    copies: [...smaller, { file: full.file, extension: fullKind, width }],
  };
}

/** The library for each site that takes uploads, with the memory of what it has been given. */
export function pictureSources(store: Store, library: MediaLibrary): (siteId: SiteId) => PictureSource {
  const inTurn = createInTurn();
  return (siteId) => ({
    file: (id) => uploadFile(library, id),
    memory: {
      find: (id, words) => store.mediaUses.find(id, siteId, words)?.remoteId,
      put: (upload) => store.mediaUses.put(siteId, upload),
    },
    inTurn: ({ hash }, work) => inTurn(`${siteId} ${hash}`, work),
  });
}

function uploadFile(library: MediaLibrary, id: MediaId): UploadFile | undefined {
  const full = library.fullFile(id);
  if (!full) return undefined;
  const { hash, fileName, fullKind } = full.media;
  const extension = fullKind === 'jpeg' ? 'jpg' : fullKind;
  return {
    file: full.file,
    hash,
    fileName,
    extension,
    mimeType: full.mimeType,
    isMoving: isMoving(fullKind),
  };
}
