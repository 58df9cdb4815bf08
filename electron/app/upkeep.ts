import { type BrowserWindow, dialog } from 'electron';
import { log } from '../log.ts';
import { defaultSettings } from '../session/defaultSettings.ts';
import { backUpDaily } from '../store/dailyBackup.ts';
import type { ProfilePaths } from '../store/openStore.ts';
import { openMessages } from './openMessages.ts';

/** How long after the window is there the first backup is made, and how often it is looked at again, in ms. */
const firstLook = 5_000;
const nextLook = 60 * 60 * 1000;

/** Backs up once a day while the program runs, and says so when the store turns out to be damaged. */
export function startUpkeep(window: BrowserWindow, paths: ProfilePaths, workerFile: string): void {
  const look = () => {
    backUpDaily(paths, workerFile)
      .then((outcome) => outcome === 'damaged' && warn(window, paths))
      .catch((error: unknown) => log.error('backup', error));
  };
  setTimeout(look, firstLook);
  setInterval(look, nextLook);
}

function warn(window: BrowserWindow, paths: ProfilePaths): void {
  const words = openMessages(defaultSettings('').language);
  void dialog.showMessageBox(window, {
    type: 'warning',
    message: words.damagedTitle,
    detail: paths.database,
    buttons: [words.quit],
  });
}
