import { articleQueries } from './articles.ts';
import { blockQueries } from './blocks.ts';
import type { Database } from './database.ts';
import { eventQueries } from './events.ts';
import { mediaQueries } from './media.ts';
import { mediaUseQueries } from './mediaUses.ts';
import { outboxQueries } from './outbox.ts';
import { peopleQueries } from './people.ts';
import { publicationQueries } from './publications.ts';
import { searchQueries } from './search.ts';
import { settingQueries } from './settings.ts';
import { siteQueries } from './sites.ts';
import { versionQueries } from './versions.ts';

/** The newsroom's store: one query object a table, over one open database. */
export type Store = ReturnType<typeof createStore>;

/** Puts the queries over a database that has been migrated. */
export function createStore(database: Database) {
  const queries = onFirstUse(database, {
    articles: articleQueries,
    blocks: blockQueries,
    events: eventQueries,
    media: mediaQueries,
    mediaUses: mediaUseQueries,
    outbox: outboxQueries,
    people: peopleQueries,
    publications: publicationQueries,
    search: searchQueries,
    settings: settingQueries,
    sites: siteQueries,
    versions: versionQueries,
  });
  return Object.assign(queries, {
    database,
    /** Runs `work` so that all of it is stored, or nothing. */
    atomically: <Value>(work: () => Value): Value => database.transaction(work).immediate(),
    close: (): void => void database.close(),
  });
}

type Makers = Record<string, (database: Database) => unknown>;

/** One query object a name, made when it is first asked for: a start needs the statements of a few tables only. */
function onFirstUse<Of extends Makers>(
  database: Database,
  makers: Of,
): { readonly [Name in keyof Of]: ReturnType<Of[Name]> } {
  const made = new Map<string, unknown>();
  const queries = {};
  for (const [name, make] of Object.entries(makers)) {
    const get = () => {
      if (!made.has(name)) made.set(name, make(database));
      return made.get(name);
    };
    Object.defineProperty(queries, name, { get, enumerable: true });
  }
  return queries as { readonly [Name in keyof Of]: ReturnType<Of[Name]> };
}
