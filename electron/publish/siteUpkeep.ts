import * as v from 'valibot';
import type { Language } from '../../shared/article/fields.ts';
import { pageStyleHash } from '../../shared/html/pageStyle.ts';
import type { Store } from '../store/store.ts';
import type { LocalSite } from './targets/localSite/localSite.ts';

export type SiteUpkeepOptions = {
  store: Store;
  site: LocalSite;
  /** Where the site is served, without a trailing slash. */
  origin: string;
  /** What the site is called and in which language its lists are; asked anew each time. */
  newsroom(): { name: string; language: Language };
  /** Told of what nobody foresaw. */
  bug(error: unknown): void;
};

const lookKey = 'localSiteLook';

/** How long after the start a site that looks as it did is looked through, in ms: the desk comes first. */
const quietStart = 3_000;

/** Keeps the local site's row and its pages true: to the newsroom's name, to the address, to what is published. */
export function startSiteUpkeep({ store, site, origin, newsroom, bug }: SiteUpkeepOptions) {
  const ending = new AbortController();
  const settle = oneAtATime(async () => {
    if (ending.signal.aborted) return;
    keepRow(store, newsroom().name, origin);
    const look = lookOf(newsroom(), origin);
    if (isKept(store, look) && (await site.isWhole())) return;
    // Forgotten first and written down last: what is cut short, or lacks a page, is begun again at the next start.
    store.settings.set(lookKey, '');
    if (await site.rewrite(ending.signal)) store.settings.set(lookKey, look);
  });
  const settleSafely = () => settle().catch(bug);
  keepRow(store, newsroom().name, origin);
  const first = setTimeout(settleSafely, isKept(store, lookOf(newsroom(), origin)) ? quietStart : 0);

  return {
    /** Ends when every page is as it should be. */
    settle: settleSafely,
    /** Cuts short what is under way; ends when nothing is. */
    async stop(): Promise<void> {
      clearTimeout(first);
      ending.abort();
      await settleSafely();
    },
  };
}

/** The pages that are out keep their paths when the address changes. */
function keepRow(store: Store, name: string, origin: string): void {
  const address = `${origin}/`;
  const known = store.sites.all().find(({ kind }) => kind === 'local');
  if (!known) store.sites.add({ kind: 'local', name, address, username: '' });
  else store.sites.change({ ...known, name, address });
  if (known && known.address !== address) store.publications.moveTo(known.id, origin);
}

/** All that every page depends on. */
function lookOf({ name, language }: { name: string; language: Language }, origin: string): string {
  return JSON.stringify([name, language, origin, pageStyleHash]);
}

function isKept(store: Store, look: string): boolean {
  return store.settings.get(lookKey, v.string()) === look;
}

/** Runs `work` again after it has ended when it was asked for meanwhile, however often: every letter of a name is a change. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  async function run(): Promise<void> {
    try {
      while (again) {
        again = false;
        await work();
      }
    } finally {
      running = undefined;
    }
  }
  return () => {
    again = true;
    running ??= run();
    return running;
  };
}
