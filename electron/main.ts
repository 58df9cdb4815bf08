import { join } from 'node:path';
import { app } from 'electron';
import { appScheme, registerSchemes } from './app/appProtocol.ts';
import { readArguments } from './app/arguments.ts';
import { lockDown } from './app/lockDown.ts';
import { startNewsroom } from './app/newsroom.ts';
import { openProfile } from './app/openProfile.ts';
import { log, logTo } from './log.ts';
import { previewScheme } from './preview/previewProtocol.ts';

const { profile } = readArguments(process.argv);
const folder = profile ?? app.getPath('userData');
app.setPath('userData', join(folder, 'electron'));
// As root there is no sandbox to be had, and the program is told so; every window asks for one besides.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerSchemes([appScheme, previewScheme]);
lockDown();

// The lock lies in the user data folder, so there is one instance a profile.
if (app.requestSingleInstanceLock()) {
  app.whenReady().then(run).catch(stopWithBug);
} else {
  app.quit();
}

async function run(): Promise<void> {
  const opened = await openProfile(folder);
  if (!opened) {
    app.quit();
    return;
  }
  logTo(folder);
  await startNewsroom(opened.store, opened.paths);
}

function stopWithBug(error: unknown): void {
  log.error('start', error);
  app.exit(1);
}
