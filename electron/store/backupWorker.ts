import { parentPort, workerData } from 'node:worker_threads';
import { backUp } from './backup.ts';
import { openDatabase } from './database.ts';

/** What the worker is told: the store's file, the folder of backups and the name of this one. */
export type BackupOrder = { database: string; folder: string; name: string };

const { database: file, folder, name } = workerData as BackupOrder;
const database = openDatabase(file, { readonly: true });
backUp(database, folder, name)
  .then((whole) => parentPort?.postMessage(whole))
  .finally(() => database.close());
