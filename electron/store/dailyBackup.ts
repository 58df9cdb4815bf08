import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { today } from './backup.ts';
import type { BackupOrder } from './backupWorker.ts';
import type { ProfilePaths } from './openStore.ts';
import { suspectDamage } from './suspicion.ts';

/**
 * Makes today's backup unless it is there, in a thread of its own, and checks it.
 * Gives `damaged` when the copy is not whole, which means that the store is not; the next start then looks at all of it.
 */
export async function backUpDaily(
  paths: ProfilePaths,
  workerFile: string,
  now = new Date(),
): Promise<'made' | 'present' | 'damaged'> {
  const name = today(now);
  if (existsSync(join(paths.backups, `newsroom-${name}.sqlite`))) return 'present';
  const order: BackupOrder = { database: paths.database, folder: paths.backups, name, now };
  if (await runWorker(workerFile, order)) return 'made';
  suspectDamage(paths.suspicion);
  return 'damaged';
}

function runWorker(file: string, order: BackupOrder): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The backup thread ended with ${code}`)));
  });
}
