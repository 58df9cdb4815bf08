import { dialog } from 'electron';
import { newestGoodBackup } from '../store/backup.ts';
import { failureOf, type OpenFailure } from '../store/openFailure.ts';
import { openStore, type ProfilePaths, profilePaths } from '../store/openStore.ts';
import { restoreBackup, startAnew } from '../store/startOver.ts';
import type { Store } from '../store/store.ts';
import type { LostStore } from './openMessages.ts';
import { systemMessages } from './systemMessages.ts';

/** A store that is open; `isAnew` when an empty one was asked for in the place of one that was lost. */
export type OpenProfile = { store: Store; paths: ProfilePaths; isAnew: boolean };

/** What the user wants to be done about a store that cannot be opened. */
type Wish = 'quit' | 'tryAgain' | 'startAnew';

/** Opens a profile's store, asking the user what to do when it cannot be; undefined when they chose to quit. */
export async function openProfile(folder: string): Promise<OpenProfile | undefined> {
  const paths = profilePaths(folder);
  let isAnew = false;
  for (;;) {
    const outcome = await openStore(paths);
    if (outcome.ok) {
      if (outcome.kept !== undefined) await tellKept(outcome.kept);
      return { store: outcome.store, paths, isAnew };
    }
    const wish = await settle(outcome.failure, paths);
    if (wish === 'quit') return undefined;
    isAnew = wish === 'startAnew';
  }
}

async function settle(failure: OpenFailure, paths: ProfilePaths): Promise<Wish> {
  if (failure.code !== 'damaged' && failure.code !== 'missing') return explain(failure, paths);
  try {
    return await offerBackup(failure.code, paths);
  } catch (error) {
    const found = failureOf(error);
    if (found === undefined) throw error;
    return explain(found, paths);
  }
}

async function explain(failure: OpenFailure, paths: ProfilePaths): Promise<Wish> {
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
  return response === 1 ? 'tryAgain' : 'quit';
}

/** Nothing is overwritten: the files that are there are moved aside only after the user has chosen. */
async function offerBackup(lost: LostStore, paths: ProfilePaths): Promise<Wish> {
  const words = systemMessages();
  const backup = newestGoodBackup(paths.backups);
  const choices = [words.quit, words.startEmpty, ...(backup ? [words.restore(backup.day)] : [])];
  const { title, text } = words.lost(lost, paths.database, backup?.day);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: title,
    detail: text,
    buttons: choices,
    defaultId: choices.length - 1,
    cancelId: 0,
    noLink: true,
  });
  if (response === 0) return 'quit';
  if (response === 2 && backup) {
    restoreBackup(paths, backup);
    return 'tryAgain';
  }
  startAnew(paths);
  return 'startAnew';
}

async function tellKept(file: string): Promise<void> {
  const words = systemMessages();
  await dialog.showMessageBox({
    type: 'warning',
    message: words.keptTitle,
    detail: words.keptText(file),
    buttons: [words.goOn],
    noLink: true,
  });
}
