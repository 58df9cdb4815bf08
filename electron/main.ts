import { join } from 'node:path';
import { app, Menu, session } from 'electron';
import { appOrigin, appScheme, registerSchemes, serveApp } from './app/appProtocol.ts';
import { readArguments } from './app/arguments.ts';
import { importInTurns } from './app/importInTurns.ts';
import { denyPermissions, lockDown } from './app/lockDown.ts';
import { tryFolder } from './app/tryFolder.ts';
import { serve } from './ipc/serve.ts';
import { log, logTo } from './log.ts';
import { previewScheme } from './preview/previewScheme.ts';
import { loadMainWindow, makeMainWindow } from './windows/mainWindow.ts';

/** Where the built program lies: `main`, `preload` and `renderer` are in it. */
const built = join(import.meta.dirname, '..');

const asked = readArguments(process.argv);
if (asked.ok) {
  begin(asked.profile ?? app.getPath('userData'));
} else {
  process.stderr.write(`${asked.problem}\n`);
  app.exit(1);
}

/** What has to be settled before Electron is ready, and then the newsroom in this profile's folder. */
function begin(folder: string): void {
  const userData = join(folder, 'electron');
  const obstacle = tryFolder(userData);
  app.setPath('userData', userData);
  // As root there is no sandbox to be had, and the program is told so; every window asks for one besides.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerSchemes([appScheme, previewScheme]);
  // Electron's own menu would be made first, and thrown away.
  Menu.setApplicationMenu(null);
  lockDown();

  // The lock lies in the user data folder, so there is one instance a profile.
  if (obstacle) {
    app.whenReady().then(() => refuse(folder, obstacle));
  } else if (app.requestSingleInstanceLock()) {
    app
      .whenReady()
      .then(() => run(folder))
      .catch((error: unknown) => stopWithBug(folder, error));
  } else {
    app.quit();
  }
}

/** The window is loaded first: while its process starts, this one opens the newsroom that it will ask for. */
async function run(folder: string): Promise<void> {
  denyPermissions(session.defaultSession);
  // Or every page loads the checker that none of them uses.
  session.defaultSession.setSpellCheckerEnabled(false);
  const served = serveApp(session.defaultSession, join(built, 'renderer'));
  const main = makeMainWindow(join(built, 'preload', 'preload.cjs'));
  const giveAnswer = serve(
    (sender) =>
      sender.isMainFrame &&
      sender.contents === main.window.webContents &&
      sender.url.startsWith(`${appOrigin}/`),
  );
  loadMainWindow(main);
  await served.begun;
  await importInTurns();
  const { openNewsroom } = await import('./app/openNewsroom.ts');
  await openNewsroom({ folder, built, main, giveAnswer, giveMedia: served.giveMedia });
}

async function refuse(folder: string, error: unknown): Promise<void> {
  const { tellFolder } = await import('./app/tellFolder.ts');
  await tellFolder(folder, error).finally(() => app.exit(1));
}

async function stopWithBug(folder: string, error: unknown): Promise<void> {
  logTo(folder);
  log.error('start', error);
  const { tellBug } = await import('./app/tellBug.ts');
  await tellBug(folder, error).finally(() => app.exit(1));
}
