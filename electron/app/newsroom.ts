import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme, net, safeStorage } from 'electron';
import type { ArticleId } from '../../shared/article/ids.ts';
import { type Command, commands } from '../../shared/commands/command.ts';
import { commandForKey, type KeyPress } from '../../shared/commands/shortcuts.ts';
import type { OutboxEntry } from '../../shared/ipc/records.ts';
import { answerWith } from '../ipc/answer.ts';
import { articleHandlers } from '../ipc/article.ts';
import { deskHandlers } from '../ipc/desk.ts';
import { hostHandlers } from '../ipc/host.ts';
import { mediaHandlers } from '../ipc/media.ts';
import { previewHandlers } from '../ipc/preview.ts';
import { publishHandlers } from '../ipc/publish.ts';
import { type Answer, tell } from '../ipc/serve.ts';
import { sessionHandlers } from '../ipc/session.ts';
import { siteHandlers } from '../ipc/sites.ts';
import { log } from '../log.ts';
import { createMediaLibrary } from '../media/library.ts';
import { lookUpMedia, serveMedia } from '../media/serveMedia.ts';
import { createPreviewSession } from '../preview/previewProtocol.ts';
import { createPreviewViews, type PreviewViews } from '../preview/previewViews.ts';
import { type Publisher, startPublisher } from '../publish/publisher.ts';
import { startSchedule } from '../publish/schedule.ts';
import { addSample } from '../sample/addSample.ts';
import { publishSample } from '../sample/publishSample.ts';
import { createSession, type Session } from '../session/session.ts';
import { startIdleWork } from '../store/idleWork.ts';
import type { ProfilePaths } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';
import type { MainWindow } from '../windows/mainWindow.ts';
import { setEnabled, setMenu } from '../windows/menu.ts';
import { showInPlace } from '../windows/windowPlace.ts';
import type { MediaServer } from './appProtocol.ts';
import { quitCleanly } from './quitCleanly.ts';
import { startUpkeep } from './upkeep.ts';

/** The window that waits for a newsroom, and where that one's answers and pictures are handed in. */
export type Opening = {
  /** The profile's folder. */
  folder: string;
  /** Where the built program lies. */
  built: string;
  main: MainWindow;
  giveAnswer: (answer: Answer) => void;
  giveMedia: (media: MediaServer) => void;
};

/** How long what is being sent may hold up the end of the program, in ms; it is looked into again at the next start. */
const stopPatience = 3_000;

/** Puts the newsroom together over an open store: handlers, pictures, menu, publisher and upkeep. */
export async function startNewsroom(
  { store, paths }: { store: Store; paths: ProfilePaths },
  { built, main, giveAnswer, giveMedia }: Opening,
): Promise<void> {
  const { window } = main;
  const library = createMediaLibrary(store, paths.media);
  const isNew = store.people.all().length === 0;
  const toPublish = isNew ? await addSample(store, library, join(built, 'renderer', 'sample')) : undefined;
  const session = createSession(store, app.getLocale());
  const idle = startIdleWork(store);
  const media = (path: string) => serveMedia(library, path);
  giveMedia(media);

  let views: PreviewViews | undefined;
  const give = (command: Command) => tell(window.webContents, 'menu.command', command);
  const fonts = join(built, 'main', 'fonts');
  const previewSession = createPreviewSession(() => views?.page(), media, fonts);
  views = createPreviewViews(window, previewSession, (press) => giveKey(press, give));

  const changed = (articleId: ArticleId) => {
    idle.saved();
    tell(window.webContents, 'articles.changed', { articleIds: [articleId] });
  };
  const publisher = await startNewsroomPublisher(store, session, paths, library, fonts, (entry) => {
    tell(window.webContents, 'outbox.changed', entry);
    changed(entry.articleId);
  });
  const schedule = startSchedule(store, (articleId) => {
    publisher.outbox.wake();
    changed(articleId);
  });

  let enabled: ReadonlySet<Command> = new Set(commands);
  const dress = () => {
    nativeTheme.themeSource = session.settings().theme;
    setMenu({ language: session.settings().language, enabled, give });
  };
  giveAnswer(
    answerWith({
      ...articleHandlers(store, session, changed, schedule.look),
      ...deskHandlers(store, session),
      ...hostHandlers(
        (next) => {
          enabled = next;
          setEnabled(next);
        },
        join(built, 'THIRD-PARTY-LICENCES.txt'),
      ),
      ...mediaHandlers(library),
      ...previewHandlers(store, session, views, lookUpMedia(store)),
      ...publishHandlers(store, session, publisher),
      ...siteHandlers(store, session, publisher),
      ...sessionHandlers(store, session, {
        version: app.getVersion(),
        deskChanged: () => tell(window.webContents, 'articles.changed', { articleIds: [] }),
        gone: publisher.takeDown,
        sessionChanged: () => {
          dress();
          void publisher.settleLocalSite();
          tell(window.webContents, 'session.changed', undefined);
        },
      }),
    }),
  );
  dress();
  showInPlace(main, store);
  if (toPublish) publishSample(store, publisher, toPublish);

  app.on('second-instance', () => focus(window));
  app.on('window-all-closed', () => app.quit());
  quitCleanly(async () => {
    schedule.stop();
    idle.stop();
    await publisher.stop(stopPatience);
    store.close();
  });
  await main.painted;
  startUpkeep(window, paths, join(built, 'main', 'backupWorker.js'), () => session.settings().language);
}

function startNewsroomPublisher(
  store: Store,
  session: Session,
  paths: ProfilePaths,
  library: ReturnType<typeof createMediaLibrary>,
  fonts: string,
  changed: (entry: OutboxEntry) => void,
): Promise<Publisher> {
  return startPublisher({
    store,
    library,
    siteFolder: paths.site,
    fonts,
    newsroom: () => ({
      name: session.settings().outlet || 'Dateline',
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

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
