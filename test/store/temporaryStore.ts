import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore, type ProfilePaths, profilePaths } from '../../electron/store/openStore.ts';
import type { Store } from '../../electron/store/store.ts';

/** An empty folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The layout of a profile in a folder of its own. */
export function temporaryProfile(): ProfilePaths {
  return profilePaths(join(temporaryFolder(), 'profile'));
}

/** A real store in a folder of its own, closed when the test is over. */
export async function temporaryStore(paths: ProfilePaths = temporaryProfile()): Promise<Store> {
  const outcome = await openStore(paths);
  if (!outcome.ok) throw new Error(`The store was not opened: ${outcome.failure.code}`);
  const { store } = outcome;
  onTestFinished(() => store.close());
  return store;
}
