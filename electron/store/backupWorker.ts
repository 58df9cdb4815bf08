import { parentPort, workerData } from 'node:worker_threads';
import { backUp } from './backup.ts';
import { databaseFault, openDatabase } from './database.ts';

/** What the worker is told: the store's file, the folder of backups, the name of this one, and what time it is. */
export type BackupOrder = { database: string; folder: string; name: string; now: Date };

const { database: file, folder, name, now } = workerData as BackupOrder;
backUpOnce().then((whole) => parentPort?.postMessage(whole));

/** A store that is too damaged to be copied is as damaged as one whose copy is not whole. */
async function backUpOnce(): Promise<boolean> {
  try {
    const database = openDatabase(file, { readonly: true });
    return await backUp(database, folder, name, now).finally(() => database.close());
  } catch (error) {
    if (databaseFault(error) === 'damaged') return false;
    throw error;
  }
}
