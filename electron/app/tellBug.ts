import { dialog } from 'electron';
import { logFile } from '../log.ts';
import { systemMessages } from './systemMessages.ts';

/** Says that the program cannot start, and where it is written down why. It stands apart from all that may have failed. */
export async function tellBug(folder: string, error: unknown): Promise<void> {
  const words = systemMessages();
  await dialog.showMessageBox({
    type: 'error',
    message: words.bugTitle,
    detail: words.bugText(logFile(folder), error instanceof Error ? error.message : String(error)),
    buttons: [words.quit],
    noLink: true,
  });
}
