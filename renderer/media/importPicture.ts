import { largestPicture } from '../../shared/blocks/image/largestPicture.ts';
import type { Picture } from '../../shared/blocks/image/schema.ts';
import { call } from '../ipc/client.ts';
import { notifyFailure } from '../ui/notices.ts';
import { preparePicture } from './preparePicture.ts';

/** Takes a picture into the library; when it cannot be used the user is told why, and nothing is given. */
export async function importPicture(file: File): Promise<Picture | undefined> {
  const pixels = await countPixels(file);
  if (pixels === undefined || pixels > largestPicture.pixels || file.size > largestPicture.bytes) {
    notifyFailure(pixels === undefined ? 'not-a-picture' : 'too-large', file.name);
    return undefined;
  }
  const prepared = await preparePicture(file);
  const media = prepared ? await call('media.import', prepared) : undefined;
  if (!media?.ok) {
    notifyFailure(media?.error.code ?? 'not-a-picture', file.name);
    return undefined;
  }
  const { id, alt, caption, credit } = media.value;
  return { mediaId: id, alt, caption, credit };
}

/** How many pixels a picture has, read from its first bytes: a small file can hold more than fits into memory. */
async function countPixels(file: File): Promise<number | undefined> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
    });
    return image.naturalWidth * image.naturalHeight;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}
