import { app } from 'electron';
import { logTo } from '../log.ts';
import { databaseFault } from '../store/database.ts';
import { suspectDamage } from '../store/suspicion.ts';
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
  try {
    await startNewsroom(opened, opening);
  } catch (error) {
    // The next start looks through all of the store, and offers a way out.
    if (databaseFault(error) === 'damaged') suspectDamage(opened.paths.suspicion);
    throw error;
  }
}
