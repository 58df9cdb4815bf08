import type { Picture } from '../../shared/blocks/image/schema.ts';
import { call } from '../ipc/client.ts';
import { notifyFailure } from '../ui/notices.ts';
import { preparePicture } from './preparePicture.ts';

const largestFile = 60_000_000;

/** Takes a picture into the library; when it cannot be used the user is told why, and nothing is given. */
export async function importPicture(file: File): Promise<Picture | undefined> {
  if (file.size > largestFile) {
    notifyFailure('too-large', file.name);
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
