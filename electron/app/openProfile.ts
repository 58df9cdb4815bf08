import { copyFileSync } from 'node:fs';
import { dialog } from 'electron';
import { type Backup, newestGoodBackup, setAside } from '../store/backup.ts';
import { type OpenFailure, openStore, type ProfilePaths, profilePaths } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';
import { systemMessages } from './systemMessages.ts';

/** Opens a profile's store, asking the user what to do when it cannot be; undefined when they chose to quit. */
export async function openProfile(
  folder: string,
): Promise<{ store: Store; paths: ProfilePaths } | undefined> {
  const paths = profilePaths(folder);
  for (;;) {
    const outcome = await openStore(paths);
    if (outcome.ok) return { store: outcome.store, paths };
    const again =
      outcome.failure.code === 'damaged' ? await offerBackup(paths) : await explain(outcome.failure, paths);
    if (!again) return undefined;
  }
}

async function explain(failure: OpenFailure, paths: ProfilePaths): Promise<boolean> {
  const words = systemMessages();
  const { title, text } = words.failure(failure, paths.database);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: title,
    detail: text,
    buttons: [words.quit, words.tryAgain],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Nothing is overwritten: the damaged file is moved aside only after the user has chosen. */
async function offerBackup(paths: ProfilePaths): Promise<boolean> {
  const words = systemMessages();
  const backup = newestGoodBackup(paths.backups);
  const choices = [words.quit, words.startEmpty, ...(backup ? [words.restore(backup.day)] : [])];
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: words.damagedTitle,
    detail: words.damagedText(paths.database, backup?.day),
    buttons: choices,
    defaultId: choices.length - 1,
    cancelId: 0,
    noLink: true,
  });
  if (response === 0) return false;
  startOver(paths, response === 2 ? backup : undefined);
  return true;
}

function startOver(paths: ProfilePaths, backup: Backup | undefined): void {
  setAside(paths.database, new Date());
  if (backup) copyFileSync(backup.file, paths.database);
}
