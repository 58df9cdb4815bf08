import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme } from 'electron';
import { commands } from '../../shared/commands/command.ts';
import { answerWith } from '../ipc/answer.ts';
import { deskHandlers } from '../ipc/desk.ts';
import { hostHandlers } from '../ipc/host.ts';
import { tell } from '../ipc/serve.ts';
import { sessionHandlers } from '../ipc/session.ts';
import { windowHandlers } from '../ipc/window.ts';
import { createSession } from '../session/session.ts';
import type { ProfilePaths } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';
import { suspectDamage } from '../store/suspicion.ts';
import { askBeforeLosing } from '../windows/askBeforeLosing.ts';
import { type MenuOptions, type MenuState, setMenu, updateMenu } from '../windows/menu.ts';
import { showInPlace } from '../windows/windowPlace.ts';
import type { Opening } from './opening.ts';
import type { OpenProfile } from './openProfile.ts';
import { quitCleanly } from './quitCleanly.ts';
import type { Services } from './services.ts';
import { tellChanges } from './tellChanges.ts';
import { catchUnforeseen } from './unforeseen.ts';

/**
 * Opens the desk over an open store: who sits here, what is listed, and the menu. Everything else the newsroom does is
 * loaded once the window has been painted.
 */
export async function startNewsroom({ store, paths, isAnew }: OpenProfile, opening: Opening): Promise<void> {
  const { built, main, giveAnswer } = opening;
  const { window } = main;
  const contents = window.webContents;
  if (!isAnew && store.people.all().length === 0) await fillWithSample(store, paths, built);
  const session = createSession(store, app.getLocale());
  const noteChange = tellChanges((articleIds) => tell(contents, 'articles.changed', { articleIds }));

  let begun: Promise<Services> | undefined;
  const services = main.painted.promise.then(async () => {
    const { startServices } = await import('./services.ts');
    // A window that was closed meanwhile ends the program, and nothing is started for it.
    if (window.isDestroyed()) return never<Services>();
    begun = startServices({ store, paths, session }, opening, noteChange);
    return begun;
  });

  showInPlace(main, store);
  const language = () => session.settings().language;
  catchUnforeseen(window, opening.folder, language);
  askBeforeLosing(main, language);
  let menuState: MenuState = { enabled: new Set(commands) };
  const wearTheme = () => {
    nativeTheme.themeSource = session.settings().theme;
  };
  const menu = (): MenuOptions => ({
    ...menuState,
    language: session.settings().language,
    theme: session.settings().theme,
    give: (command) => tell(contents, 'menu.command', command),
  });
  // Before the page can draw, so that its first frame is as light or dark as it is to be.
  wearTheme();
  const early = {
    ...deskHandlers(store, session),
    ...sessionHandlers(store, session, {
      version: app.getVersion(),
      deskChanged: () => noteChange(),
      gone: async (articleIds) => (await services).takeDown(articleIds),
      sessionChanged: () => {
        wearTheme();
        setMenu(menu());
        void services.then(({ sessionChanged }) => sessionChanged());
        tell(contents, 'session.changed', undefined);
      },
    }),
    ...hostHandlers(
      (next) => {
        menuState = next;
        updateMenu(menu());
      },
      join(built, 'THIRD-PARTY-LICENCES.txt'),
    ),
    ...windowHandlers(main),
  };
  giveAnswer(
    answerWith(
      early,
      services.then(({ handlers }) => handlers),
      () => suspectDamage(paths.suspicion),
    ),
  );
  // The page is answered first: while it draws, the menu is made.
  setMenu(menu());

  app.on('second-instance', () => {
    if (!window.isDestroyed()) focus(window);
  });
  app.on('window-all-closed', () => app.quit());
  quitCleanly(window, async () => {
    await (await begun)?.stop();
    store.close();
  });
  await services;
}

function never<Value>(): Promise<Value> {
  return new Promise(() => undefined);
}

/** The first start: people, stories and pictures to look at. */
async function fillWithSample(store: Store, paths: ProfilePaths, built: string): Promise<void> {
  const { addSample } = await import('../sample/addSample.ts');
  const { createMediaLibrary } = await import('../media/library.ts');
  await addSample(store, createMediaLibrary(store, paths.media), join(built, 'renderer', 'sample'));
}

function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
