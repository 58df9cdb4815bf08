import type { Database } from './database.ts';
import * as createArticles from './migrations/0010-create-articles.ts';
import * as createPublishing from './migrations/0020-create-publishing.ts';
import * as indexDesk from './migrations/0030-index-desk.ts';
import * as freeSlugsInTrash from './migrations/0040-free-slugs-in-trash.ts';
import * as indexNames from './migrations/0050-index-names.ts';
import * as collectWords from './migrations/0060-collect-words.ts';
import * as wordsOfUploads from './migrations/0070-words-of-uploads.ts';
import * as slugsOfReaders from './migrations/0080-slugs-of-readers.ts';
import * as keepEvents from './migrations/0090-keep-events.ts';

/** One step of the store's shape. A shipped one never changes. */
export type Migration = { version: number; up: (database: Database) => void };

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [
  createArticles,
  createPublishing,
  indexDesk,
  freeSlugsInTrash,
  indexNames,
  collectWords,
  wordsOfUploads,
  slugsOfReaders,
  keepEvents,
];

/** The shape this program reads and writes. */
export const latestVersion = migrations.at(-1)?.version ?? 0;

/** True for a version that this program, or an older one, has given a store; one without tables has none. */
export function isKnownVersion(version: number): boolean {
  return version === 0 || migrations.some((step) => step.version === version);
}

/** The version of the first step that a store of this version still has to take; undefined for one that is up to date. */
export function stepAfter(version: number): number | undefined {
  return migrations.find((step) => step.version > version)?.version;
}

export type MigrationOutcome =
  | { ok: true; from: number; to: number }
  | { ok: false; code: 'newer'; found: number; known: number };

/**
 * Brings the database to the latest shape, one transaction a step.
 * A database written by a newer program is left exactly as it is. The caller backs up first.
 */
export function migrate(database: Database, steps: readonly Migration[] = migrations): MigrationOutcome {
  checkOrder(steps);
  const known = steps.at(-1)?.version ?? 0;
  const found = database.pragma('user_version', { simple: true }) as number;
  if (found > known) return { ok: false, code: 'newer', found, known };
  const pending = steps.filter((step) => step.version > found);
  for (const step of pending) apply(database, step);
  return { ok: true, from: found, to: known };
}

function apply(database: Database, step: Migration): void {
  database.transaction(() => {
    step.up(database);
    database.pragma(`user_version = ${step.version}`);
  })();
}

function checkOrder(steps: readonly Migration[]): void {
  steps.forEach((step, index) => {
    const previous = steps[index - 1]?.version ?? 0;
    if (!Number.isInteger(step.version) || step.version <= previous) {
      throw new Error(`Migration ${step.version} does not come after ${previous}`);
    }
  });
}
