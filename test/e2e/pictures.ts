import type { Page } from '@playwright/test';
import { createMediaLibrary } from '../../electron/media/library.ts';
import { profilePaths } from '../../electron/store/openStore.ts';
import type { Store } from '../../electron/store/store.ts';
import type { Picture } from '../../shared/blocks/image/schema.ts';
import { pngPicture } from '../fixtures/picture.ts';

/** Takes a picture of this size into the library of a profile that is being prepared. */
export async function addPicture(
  store: Store,
  profile: string,
  size: { width: number; height: number },
  words: Partial<Picture> = {},
): Promise<Picture> {
  const bytes = pngPicture(size.width, size.height);
  const library = createMediaLibrary(store, profilePaths(profile).media);
  const given = { fileName: 'picture.png', bytes, ...size, full: { ...size, bytes }, sizes: [] };
  const taken = await library.import(given);
  if (!taken.ok) throw new Error(`The picture was not taken in: ${taken.error.code}`);
  return { alt: '', caption: '', credit: '', ...words, mediaId: taken.value.id };
}

/** Does what asks for files, and answers its dialog with these. */
export async function chooseFiles(page: Page, ask: () => Promise<void>, files: string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  // That the dialog is answered from here and the key that asks for it reach the page by different ways.
  await page.evaluate(() => undefined);
  await ask();
  await (await chooser).setFiles(files);
}
