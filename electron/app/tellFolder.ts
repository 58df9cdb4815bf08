import { dialog } from 'electron';
import { failureOf } from '../store/openFailure.ts';
import { profilePaths } from '../store/openStore.ts';
import { systemMessages } from './systemMessages.ts';
import { tellBug } from './tellBug.ts';

/** Says why the profile's folder cannot be used, which ends the program. */
export async function tellFolder(folder: string, error: unknown): Promise<void> {
  const failure = failureOf(error);
  if (!failure) return tellBug(folder, error);
  const words = systemMessages();
  const { title, text } = words.failure(failure, profilePaths(folder).database);
  await dialog.showMessageBox({
    type: 'error',
    message: title,
    detail: text,
    buttons: [words.quit],
    noLink: true,
  });
}
