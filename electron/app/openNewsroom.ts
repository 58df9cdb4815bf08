import { app } from 'electron';
import { logTo } from '../log.ts';
import { startNewsroom } from './newsroom.ts';
import type { Opening } from './opening.ts';
import { openProfile } from './openProfile.ts';

/** Opens the profile's store and puts the newsroom over it; ends the program when the user chose not to. */
export async function openNewsroom(opening: Opening): Promise<void> {
  const opened = await openProfile(opening.folder);
  if (!opened) {
    app.quit();
    return;
  }
  logTo(opening.folder);
  await startNewsroom(opened, opening);
}
