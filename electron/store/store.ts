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
  return {
    database,
    articles: articleQueries(database),
    blocks: blockQueries(database),
    events: eventQueries(database),
    media: mediaQueries(database),
    mediaUses: mediaUseQueries(database),
    outbox: outboxQueries(database),
    people: peopleQueries(database),
    publications: publicationQueries(database),
    search: searchQueries(database),
    settings: settingQueries(database),
    sites: siteQueries(database),
    versions: versionQueries(database),
    /** Runs `work` so that all of it is stored, or nothing. */
    atomically: <Value>(work: () => Value): Value => database.transaction(work).immediate(),
    close: (): void => void database.close(),
  };
}
