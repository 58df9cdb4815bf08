import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaId } from '../../../../shared/article/ids.ts';
import type { MediaLookup } from '../../../../shared/html/context.ts';
import type { PublishOrder } from '../../target.ts';
import { type LocalSiteOptions, type PictureCopy, type PictureFiles, picturePath } from './siteFolder.ts';
import type { IndexedArticle } from './siteIndex.ts';
import { copyFileWhole } from './writeFile.ts';

/** How the site's pages address pictures. */
export function siteMedia(find: (id: MediaId) => PictureFiles | undefined): MediaLookup {
  return (id) => {
    const picture = find(id);
    const full = picture?.copies.at(-1);
    if (!picture || !full) return undefined;
    const address = (copy: PictureCopy) => picturePath(fileName(picture, copy));
    return {
      src: address(full),
      // The smaller copies of a moving picture stand still.
      ...(!picture.isMoving && {
        srcset: picture.copies.map((copy) => `${address(copy)} ${copy.width}w`).join(', '),
        sizes: '(min-width: 64rem) 60rem, (min-width: 47rem) 42rem, calc(100vw - 2.5rem)',
      }),
      width: picture.width,
      height: picture.height,
    };
  };
}

/** Puts an article's pictures into the site; gives their names there, or undefined when the library has lost one. */
export async function placePictures(
  { folder, picture: find }: LocalSiteOptions,
  article: Pick<PublishOrder, 'fields' | 'blocks'>,
): Promise<string[] | undefined> {
  const names: string[] = [];
  for (const id of picturesOf(article)) {
    const picture = find(id);
    const placed = picture && (await placePicture(folder, picture));
    if (!placed) return undefined;
    names.push(...placed);
  }
  return names;
}

/** A file is named by its hash, so it never changes, and one that the site has needs none of the library. */
async function placePicture(folder: string, picture: PictureFiles): Promise<string[] | undefined> {
  for (const copy of picture.copies) {
    const file = join(folder, picturePath(fileName(picture, copy)));
    if (await exists(file)) continue;
    if (!(await exists(copy.file))) return undefined;
    await copyFileWhole(copy.file, file);
  }
  return picture.copies.map((copy) => fileName(picture, copy));
}

/** The pictures an article shows, each once. */
function picturesOf({ fields, blocks }: Pick<PublishOrder, 'fields' | 'blocks'>): MediaId[] {
  const inBody = blocks.flatMap((block) => (block.type === 'image' ? [block.mediaId] : []));
  return [...new Set([...(fields.featuredImage ? [fields.featuredImage.mediaId] : []), ...inBody])];
}

/** Removes the pictures of what is `gone` that nothing else uses; what the index does not know of is never touched. */
export async function removePictures(
  folder: string,
  gone: readonly IndexedArticle[],
  articles: readonly IndexedArticle[],
): Promise<void> {
  const used = new Set(articles.flatMap(({ pictures }) => pictures));
  for (const name of gone.flatMap(({ pictures }) => pictures)) {
    if (!used.has(name)) await rm(join(folder, picturePath(name)), { force: true });
  }
}

function fileName({ hash }: PictureFiles, { width, extension }: PictureCopy): string {
  return `${hash.slice(0, 20)}-${width}.${extension}`;
}

export function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
