import { join } from 'node:path';
import { net, powerMonitor, safeStorage } from 'electron';
import type { ArticleId } from '../../shared/article/ids.ts';
import type { Command } from '../../shared/commands/command.ts';
import { commandForKey, type KeyPress } from '../../shared/commands/shortcuts.ts';
import type { OutboxEntry } from '../../shared/ipc/records.ts';
import type { HandlerGroup } from '../ipc/answer.ts';
import { articleHandlers } from '../ipc/article.ts';
import { mediaHandlers } from '../ipc/media.ts';
import { previewHandlers } from '../ipc/preview.ts';
import { publishHandlers } from '../ipc/publish.ts';
import { tell } from '../ipc/serve.ts';
import { siteHandlers } from '../ipc/sites.ts';
import { log } from '../log.ts';
import { createMediaLibrary, type MediaLibrary } from '../media/library.ts';
import { lookUpMedia, serveMedia } from '../media/serveMedia.ts';
import { createPreviewSession } from '../preview/previewProtocol.ts';
import { createPreviewViews, type PreviewViews } from '../preview/previewViews.ts';
import { type Publisher, startPublisher } from '../publish/publisher.ts';
import { startSchedule } from '../publish/schedule.ts';
import { publishSample } from '../sample/publishSample.ts';
import { startIdleWork } from '../store/idleWork.ts';
import { giveContextMenu } from '../windows/contextMenu.ts';
import { mendCrashes } from '../windows/mendCrash.ts';
import type { Newsroom, Opening } from './opening.ts';
import type { NoteChange } from './tellChanges.ts';
import { startUpkeep } from './upkeep.ts';

/** How long what is being sent may hold up the end of the program, in ms; it is looked into again at the next start. */
const stopPatience = 3_000;

type Handlers = HandlerGroup<'article'> &
  HandlerGroup<'media'> &
  HandlerGroup<'preview'> &
  HandlerGroup<'publish'> &
  HandlerGroup<'sites'>;

/** What the newsroom does besides showing its desk. */
export type Services = {
  handlers: Handlers;
  /** Follows who sits here, and how they like it. */
  sessionChanged: () => void;
  /** Takes the pages of articles that are going for good off the local site. */
  takeDown: (articleIds: readonly ArticleId[]) => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts writing, pictures, preview, publishing and upkeep over a newsroom whose desk is there. */
export async function startServices(
  newsroom: Newsroom,
  { built, main: { window }, giveMedia }: Opening,
  noteChange: NoteChange,
): Promise<Services> {
  const { store, paths, session } = newsroom;
  const contents = window.webContents;
  const library = createMediaLibrary(store, paths.media);
  const media = (path: string) => serveMedia(library, path);
  giveMedia(media);
  // A picture's file is read and drawn for it, which the first frame need not wait for.
  if (process.platform !== 'darwin') window.setIcon(join(built, 'renderer', 'icon.png'));
  const language = () => session.settings().language;
  mendCrashes(window, language);
  giveContextMenu(contents, language);
  startUpkeep(window, paths, join(built, 'main', 'backupWorker.js'), language);

  let views: PreviewViews | undefined;
  const fonts = join(built, 'main', 'fonts');
  const previewSession = createPreviewSession(() => views?.page(), media, fonts);
  const give = (command: Command) => tell(contents, 'menu.command', command);
  views = createPreviewViews(
    window,
    previewSession,
    (press) => giveKey(press, give),
    (device) => tell(contents, 'preview.entered', { device }),
    language,
  );

  const idle = startIdleWork(store);
  const changed = (articleId: ArticleId) => {
    idle.saved();
    noteChange(articleId);
  };
  const publisher = await startNewsroomPublisher(newsroom, library, fonts, (entry) => {
    tell(contents, 'outbox.changed', entry);
    changed(entry.articleId);
    // The stories that name it as related may show as changed now.
    if (entry.state === 'done') noteChange();
  });
  const schedule = startSchedule({
    store,
    onDue(articleId) {
      publisher.outbox.wake();
      changed(articleId);
    },
    onMissed(articleId, reason) {
      const headline = store.articles.find(articleId)?.fields.headline ?? '';
      tell(contents, 'schedule.missed', { articleId, headline, reason });
      changed(articleId);
    },
    bug: (error) => log.error('schedule', error),
  });
  // No timer goes on while the machine sleeps, and it may wake where there is a network.
  const awake = () => {
    publisher.outbox.hurry();
    schedule.look();
  };
  powerMonitor.on('resume', awake);
  publishSample(store, publisher);

  return {
    handlers: {
      ...articleHandlers(store, session, changed, schedule.look),
      ...mediaHandlers(library),
      ...previewHandlers(store, session, views, lookUpMedia(store)),
      ...publishHandlers(store, session, publisher),
      ...siteHandlers(store, session, publisher),
    },
    sessionChanged: () => void publisher.settleLocalSite(),
    takeDown: publisher.takeDown,
    async stop() {
      powerMonitor.off('resume', awake);
      schedule.stop();
      idle.stop();
      await publisher.stop(stopPatience);
    },
  };
}

function startNewsroomPublisher(
  { store, paths, session }: Newsroom,
  library: MediaLibrary,
  fonts: string,
  changed: (entry: OutboxEntry) => void,
): Promise<Publisher> {
  return startPublisher({
    store,
    library,
    siteFolder: paths.site,
    fonts,
    newsroom: () => ({
      name: session.siteName(),
      language: session.settings().articleLanguage,
    }),
    safe: safeStorage,
    // The system's proxy and certificates apply.
    fetch: (input, init) => net.fetch(input as string, init),
    changed,
    bug: (error) => log.error('publish', error),
  });
}

/** A key pressed in the preview is meant for the program; Escape leaves the preview, as it leaves everything. */
function giveKey(press: KeyPress, give: (command: Command) => void): boolean {
  const command =
    commandForKey(press, process.platform === 'darwin') ??
    (press.key === 'Escape' ? 'view.preview' : undefined);
  if (command) give(command);
  return command !== undefined;
}
