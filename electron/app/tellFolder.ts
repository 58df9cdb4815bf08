import { dialog } from 'electron';
import { databaseFault } from '../store/database.ts';
import { missingFolder } from '../store/missingFolder.ts';
import { type OpenFailure, profilePaths } from '../store/openStore.ts';
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

function failureOf(error: unknown): OpenFailure | undefined {
  const place = missingFolder(error);
  if (place !== undefined) return { code: 'no-folder', place };
  const code = databaseFault(error);
  return code && { code, detail: String(error) };
}
