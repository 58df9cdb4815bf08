import { onTestFinished } from 'vitest';
import { act } from '../../electron/articles/act.ts';
import { saveBlocks, saveFields } from '../../electron/articles/save.ts';
import { createMediaLibrary, type MediaLibrary } from '../../electron/media/library.ts';
import { askToPublish } from '../../electron/publish/askToPublish.ts';
import type { Safe } from '../../electron/publish/credentials.ts';
import { type Publisher, startPublisher } from '../../electron/publish/publisher.ts';
import type { Fetch } from '../../electron/publish/targets/wordpress/rest.ts';
import type { ProfilePaths } from '../../electron/store/openStore.ts';
import type { SiteRow } from '../../electron/store/sites.ts';
import type { Store } from '../../electron/store/store.ts';
import type { FieldsPatch, Language } from '../../shared/article/fields.ts';
import type { ArticleId, MediaId, OutboxId, SiteId } from '../../shared/article/ids.ts';
import type { Block } from '../../shared/blocks/block.ts';
import type { OutboxEntry, Person } from '../../shared/ipc/records.ts';
import { everyBlock, everyField } from '../fixtures/everyBlock.ts';
import { pageFonts } from '../fixtures/pageFonts.ts';
import { pngPicture } from '../fixtures/picture.ts';
import { hire, placed, write } from '../store/newsroom.ts';
import { temporaryProfile, temporaryStore } from '../store/temporaryStore.ts';

/** A keyring that is no keyring: what safeStorage does is Electron's business. */
export const plainSafe: Safe = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(text).map((byte) => byte ^ 0x5a) as Buffer,
  decryptString: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0x5a)).toString(),
};

/** A newsroom with a real store, a real library and a real local site, and an editor to publish. */
export type Desk = {
  paths: ProfilePaths;
  store: Store;
  library: MediaLibrary;
  editor: Person;
  publisher: Publisher;
  localSite: SiteRow;
};

export async function openDesk(fetchAs: Fetch = fetch): Promise<Desk> {
  const paths = temporaryProfile();
  const store = await temporaryStore(paths);
  const library = createMediaLibrary(store, paths.media);
  const editor = hire(store, 'editor');
  const publisher = await openPublisher(paths, store, library, fetchAs);
  const localSite = store.sites.all().find(({ kind }) => kind === 'local') as SiteRow;
  return { paths, store, library, editor, publisher, localSite };
}

/** Puts the publishing side over a store, as a start of the program does. */
export async function openPublisher(
  paths: ProfilePaths,
  store: Store,
  library: MediaLibrary,
  fetchAs: Fetch = fetch,
  newsroom: { name: string; language: Language } = { name: 'Difa News', language: 'id' },
): Promise<Publisher> {
  const publisher = await startPublisher({
    store,
    library,
    siteFolder: paths.site,
    fonts: pageFonts(paths.folder),
    newsroom: () => newsroom,
    safe: plainSafe,
    fetch: fetchAs,
    changed: () => undefined,
    bug: (error) => {
      throw error;
    },
    delay: () => 50,
  });
  onTestFinished(() => publisher.stop(0));
  return publisher;
}

/** A WordPress that the newsroom publishes to as this user. */
export function addWordPress(
  desk: Desk,
  address: string,
  user: { user: string; applicationPassword: string },
): SiteId {
  const { id } = desk.store.sites.add({ kind: 'wordpress', name: 'WordPress', address, username: user.user });
  desk.publisher.credentials.save(id, user.applicationPassword, false);
  return id;
}

/** An approved article with one of everything and a picture of its own. */
export async function writeArticle(
  desk: Desk,
  patch: FieldsPatch = {},
): Promise<{ id: ArticleId; mediaId: MediaId }> {
  const { store, library, editor } = desk;
  shade += 7;
  const full = { width: 1200, height: 800, bytes: pngPicture(1200, 800, shade) };
  const media = await library.import({ fileName: 'Sawah kering.png', ...full, full, sizes: [] });
  if (!media.ok) throw new Error(media.error.code);
  const mediaId = media.value.id;
  const picture = { ...everyField.featuredImage, mediaId } as typeof everyField.featuredImage;
  const id = write(store, editor, { ...everyField, featuredImage: picture, ...patch });
  const blocks = everyBlock.map((block): Block => (block.type === 'image' ? { ...block, mediaId } : block));
  saveBlocks(store, 'editor', id, { put: placed(blocks), remove: [] });
  for (const action of ['submit', 'approve'] as const) act(store, editor, id, { action, reason: '' });
  return { id, mediaId };
}

let shade = 0;

/** Changes the headline, as an editor would. */
export function retitle(desk: Desk, id: ArticleId, headline: string): void {
  saveFields(desk.store, 'editor', id, { headline });
}

/** Asks for it and waits until the outbox is done with it, well or not. */
export async function send(
  desk: Desk,
  articleId: ArticleId,
  siteId: SiteId,
  intent: OutboxEntry['intent'] = 'publish',
): Promise<OutboxEntry> {
  const asked = askToPublish(desk.store, desk.editor, { articleId, siteId, intent });
  if (!asked.ok) throw new Error(asked.error.code);
  desk.publisher.outbox.wake();
  return settled(desk.store, asked.value.id);
}

/** Tries an entry again and waits. */
export function sendAgain(desk: Desk, id: OutboxId): Promise<OutboxEntry> {
  desk.publisher.outbox.retry(id, desk.editor.name);
  return settled(desk.store, id);
}

/** The entry when nothing more will happen to it. */
export async function settled(store: Store, id: OutboxId): Promise<OutboxEntry> {
  for (;;) {
    const entry = store.outbox.find(id);
    if (entry && ['done', 'failed', 'cancelled'].includes(entry.state)) return entry;
    await new Promise((done) => setTimeout(done, 20));
  }
}
