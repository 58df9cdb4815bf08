import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type MediaId, newId } from '../../shared/article/ids.ts';
import { limits } from '../../shared/article/limits.ts';
import { cutTo, tidyLine, tidyText } from '../../shared/article/text.ts';
import { largestPicture } from '../../shared/blocks/image/largestPicture.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import type { Media } from '../../shared/ipc/records.ts';
import { failed, ok, type Result } from '../../shared/ipc/result.ts';
import type { StoredMedia } from '../store/media.ts';
import type { Store } from '../store/store.ts';
import { writeWhole } from './files.ts';
import { mimeTypes, type PictureKind, sniff } from './sniff.ts';
import { readWords } from './words.ts';

export type MediaLibrary = ReturnType<typeof createMediaLibrary>;

/** The profile's pictures, in `folder`. */
export function createMediaLibrary(store: Store, folder: string) {
  /** Where a file of this picture is; `name` tells the original, the copy to publish and the sizes apart. */
  function path(hash: string, name: string): string {
    return join(folder, hash.slice(0, 2), `${hash}${name}`);
  }

  return {
    /** Takes a picture in; one that is there already is given again, with the words it has. */
    async import(
      given: ParsedInput<'media.import'>,
      sample = false,
    ): Promise<Result<Media, 'not-a-picture' | 'too-large'>> {
      const kind = sniff(given.bytes);
      const fullKind = sniff(given.full.bytes);
      if (!kind || !fullKind || !given.sizes.every((size) => sniff(size.bytes) === 'webp'))
        return failed('not-a-picture');
      if ([given, given.full, ...given.sizes].some(isTooLarge)) return failed('too-large');
      const hash = createHash('sha256').update(given.bytes).digest('hex');
      // Also for a picture that is known: a file of it that was lost comes back so.
      writeWhole(path(hash, `.${kind}`), given.bytes);
      writeWhole(path(hash, `-full.${fullKind}`), given.full.bytes);
      for (const size of given.sizes) writeWhole(path(hash, `-${size.width}.webp`), size.bytes);
      const known = store.media.findByHash(hash);
      if (known) return ok(known);
      const words = await readWords(given.bytes);
      return ok(store.media.add(row(given, hash, kind, fullKind, words), sample));
    },
    /** The file nearest to a width in pixels, the next larger one if there is none of it. */
    file(id: MediaId, width: number): string | undefined {
      const media = store.media.stored(id);
      if (!media) return undefined;
      const size = media.sizes.find((one) => one.width >= width);
      return size ? path(media.hash, `-${size.width}.webp`) : path(media.hash, `-full.${media.fullKind}`);
    },
    /** The copy that is published: turned upright, no larger than needed, and without what the camera wrote into it. */
    fullFile(id: MediaId): { file: string; media: StoredMedia; mimeType: string } | undefined {
      const media = store.media.stored(id);
      if (!media) return undefined;
      return {
        file: path(media.hash, `-full.${media.fullKind}`),
        media,
        mimeType: mimeTypes[media.fullKind],
      };
    },
  };
}

function isTooLarge({ bytes, width, height }: ParsedInput<'media.import'>['full']): boolean {
  return bytes.byteLength > largestPicture.bytes || width * height > largestPicture.pixels;
}

function row(
  given: ParsedInput<'media.import'>,
  hash: string,
  kind: PictureKind,
  fullKind: PictureKind,
  words: Pick<Media, 'alt' | 'caption' | 'credit'>,
): StoredMedia {
  return {
    id: newId<MediaId>(),
    hash,
    kind,
    fullKind,
    fileName: given.fileName.slice(0, 255),
    mimeType: mimeTypes[kind],
    bytes: given.bytes.byteLength,
    width: given.full.width,
    height: given.full.height,
    sizes: given.sizes.map(({ width, height }) => ({ width, height })).sort((a, b) => a.width - b.width),
    alt: cutTo(tidyText(words.alt), limits.alt),
    caption: cutTo(tidyText(words.caption), limits.caption),
    credit: cutTo(tidyLine(words.credit), limits.credit),
  };
}
