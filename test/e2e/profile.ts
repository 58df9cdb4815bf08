import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createSession } from '../../electron/session/session.ts';
import type { Database } from '../../electron/store/database.ts';
import { openStore, profilePaths } from '../../electron/store/openStore.ts';
import type { Store } from '../../electron/store/store.ts';
import type { Role } from '../../shared/article/workflow.ts';
import type { Person } from '../../shared/ipc/records.ts';

/** The people of the newsroom that tests work in. */
export const names: Record<Role, string> = {
  reporter: 'Ayu Lestari',
  editor: 'Citra Dewi',
  layout: 'Dimas Putra',
};

export type People = Record<Role, Person>;

/**
 * Makes a small newsroom in a profile before the app first sees it: one person a role, the reporter sitting there, the
 * program in English, and whatever `fill` adds.
 */
export async function prepareProfile(
  profile: string,
  fill?: (store: Store, people: People) => unknown,
): Promise<void> {
  const outcome = await openStore(profilePaths(profile));
  if (!outcome.ok) throw new Error(`The profile was not prepared: ${outcome.failure.code}`);
  const { store } = outcome;
  const hire = (role: Role) => store.people.save({ name: names[role], role });
  const people = { reporter: hire('reporter'), editor: hire('editor'), layout: hire('layout') };
  const session = createSession(store, 'en-US');
  session.sitAs(people.reporter);
  session.change({ timeZone: 'Asia/Jakarta', outlet: 'difanews.com' });
  await fill?.(store, people);
  while (store.search.indexPending(100));
  store.close();
}

/** Reads what is on the disk, as another program would: without disturbing the app that writes there. */
export function readStore<Value>(profile: string, read: (database: Database) => Value): Value {
  const database = new BetterSqlite3(join(profile, 'newsroom.sqlite'), { readonly: true, timeout: 5_000 });
  try {
    return read(database);
  } finally {
    database.close();
  }
}
