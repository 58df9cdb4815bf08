import { type BrowserWindow, dialog } from 'electron';
import type { Language } from '../../shared/article/fields.ts';
import { log } from '../log.ts';
import { backUpDaily } from '../store/dailyBackup.ts';
import { missingFolder } from '../store/missingFolder.ts';
import type { ProfilePaths } from '../store/openStore.ts';
import { openMessages } from './openMessages.ts';

type BackupTrouble = { code: 'damaged'; file: string } | { code: 'no-folder'; place: string };

/** How long after the window is there the first backup is made, and how often it is looked at again, in ms. */
const firstLook = 5_000;
const nextLook = 60 * 60 * 1000;

/** Backs up once a day while the program runs, and says once what keeps it from that and can be helped. */
export function startUpkeep(
  window: BrowserWindow,
  paths: ProfilePaths,
  workerFile: string,
  language: () => Language,
): void {
  const told = new Set<BackupTrouble['code']>();
  const warnOnce = (trouble: BackupTrouble) => {
    if (!told.has(trouble.code)) warn(window, trouble, language());
    told.add(trouble.code);
  };
  const look = () => {
    backUpDaily(paths, workerFile)
      .then((outcome) => outcome === 'damaged' && warnOnce({ code: 'damaged', file: paths.database }))
      .catch((error: unknown) => {
        log.error('backup', error);
        const place = missingFolder(error);
        if (place !== undefined) warnOnce({ code: 'no-folder', place });
      });
  };
  setTimeout(look, firstLook);
  setInterval(look, nextLook);
}

function warn(window: BrowserWindow, trouble: BackupTrouble, language: Language): void {
  const words = openMessages(language);
  const { title, text } =
    trouble.code === 'damaged' ? words.damagedWhileOpen(trouble.file) : words.noBackup(trouble.place);
  void dialog.showMessageBox(window, {
    type: 'warning',
    message: title,
    detail: text,
    buttons: [words.goOn],
  });
}
