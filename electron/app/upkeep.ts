import { type BrowserWindow, dialog } from 'electron';
import type { Language } from '../../shared/article/fields.ts';
import { log } from '../log.ts';
import { backUpDaily } from '../store/dailyBackup.ts';
import type { ProfilePaths } from '../store/openStore.ts';
import { openMessages } from './openMessages.ts';

/** How long after the window is there the first backup is made, and how often it is looked at again, in ms. */
const firstLook = 5_000;
const nextLook = 60 * 60 * 1000;

/** Backs up once a day while the program runs, and says so when the store turns out to be damaged. */
export function startUpkeep(
  window: BrowserWindow,
  paths: ProfilePaths,
  workerFile: string,
  language: () => Language,
): void {
  let warned = false;
  const warnOnce = () => {
    if (!warned) warn(window, paths, language());
    warned = true;
  };
  const look = () => {
    backUpDaily(paths, workerFile)
      .then((outcome) => outcome === 'damaged' && warnOnce())
      .catch((error: unknown) => log.error('backup', error));
  };
  setTimeout(look, firstLook);
  setInterval(look, nextLook);
}

function warn(window: BrowserWindow, paths: ProfilePaths, language: Language): void {
  const words = openMessages(language);
  void dialog.showMessageBox(window, {
    type: 'warning',
    message: words.damagedTitle,
    detail: words.damagedWhileOpen(paths.database),
    buttons: [words.goOn],
  });
}
