/** What the newsroom is made of, each with what it needs that was not imported before it. */
const parts = [
  () => import('../../shared/article/text.ts'),
  () => import('../../shared/article/document.ts'),
  () => import('../../shared/ipc/records.ts'),
  () => import('../../shared/ipc/contract.ts'),
  () => import('../store/database.ts'),
  () => import('./openProfile.ts'),
];

/**
 * Imports the newsroom part by part. In between, the page's process is given its preload and its files, for which it
 * would else stand still until all is read.
 */
export async function importInTurns(): Promise<void> {
  for (const load of parts) {
    await load();
    await new Promise((resolve) => setImmediate(resolve));
  }
}
