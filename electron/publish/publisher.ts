import type { Language } from '../../shared/article/fields.ts';
import type { ArticleId, SiteId } from '../../shared/article/ids.ts';
import { integerSchema } from '../../shared/integer.ts';
import type { OutboxEntry, Site } from '../../shared/ipc/records.ts';
import { failed, ok } from '../../shared/ipc/result.ts';
import type { MediaLibrary } from '../media/library.ts';
import type { SiteRow } from '../store/sites.ts';
import type { Store } from '../store/store.ts';
import { createCredentials, type Safe } from './credentials.ts';
import { liveArticles } from './liveArticles.ts';
import { createOutbox } from './outbox.ts';
import { pictureFiles, pictureSources } from './sitePictures.ts';
import { startSiteUpkeep } from './siteUpkeep.ts';
import type { PublishResult, Target } from './target.ts';
import { createLocalSite } from './targets/localSite/localSite.ts';
import { type SiteServer, serveSite } from './targets/localSite/server.ts';
import { connect } from './targets/wordpress/connection.ts';
import type { Fetch } from './targets/wordpress/rest.ts';
import { createWordPress } from './targets/wordpress/wordpress.ts';

export type PublisherOptions = {
  store: Store;
  library: MediaLibrary;
  /** The local site's folder. */
  siteFolder: string;
  /** Where the fonts of its pages are. */
  fonts: string;
  /** What the local site is called and in which language its lists are. */
  newsroom(): { name: string; language: Language };
  safe: Safe;
  fetch: Fetch;
  /** Told after every change of an outbox entry. */
  changed(entry: OutboxEntry): void;
  /** Told of what nobody foresaw. */
  bug(error: unknown): void;
  /** Milliseconds to wait after so many tries; tests wait less. */
  delay?: (attempts: number) => number;
};

export type Publisher = Awaited<ReturnType<typeof startPublisher>>;

const portKey = 'localSitePort';
const firstPort = 47_110;

/** Serves the local site, makes it ready at the first start, and goes on with what the outbox holds. */
export async function startPublisher(options: PublisherOptions) {
  const { store, library, siteFolder } = options;
  const sourceFor = pictureSources(store, library);
  const credentials = createCredentials(options.safe, store.settings);
  const server = await serveAtLastPort(store, siteFolder);
  const local = createLocalSite({
    folder: siteFolder,
    fonts: options.fonts,
    site: () => ({ ...options.newsroom(), origin: server.origin }),
    picture: (id) => pictureFiles(library, id),
    published: () => {
      const own = store.sites.all().find(({ kind }) => kind === 'local');
      return own ? liveArticles(store, own.id) : [];
    },
  });
  const upkeep = startSiteUpkeep({ ...options, site: local, origin: server.origin });

  function login(site: SiteRow) {
    const password = credentials.read(site.id);
    if (password === undefined) return failed('no-password');
    return ok({ fetch: options.fetch, address: site.address, username: site.username, password });
  }

  function target(site: SiteRow): PublishResult<Target> {
    if (site.kind === 'local') return ok(local);
    const own = login(site);
    return own.ok ? ok(createWordPress(own.value, sourceFor(site.id))) : own;
  }

  const outbox = createOutbox({ ...options, target });
  outbox.start();

  return {
    outbox,
    credentials,
    /** A site as the window is told of it. */
    siteOf({ id, kind, name, address, username }: SiteRow): Site {
      return kind === 'local'
        ? { id, kind, name, address }
        : { id, kind, name, address, username, credential: credentials.kind(id) };
    },
    /** Tries to log in; the local site is always there. */
    async check(siteId: SiteId): Promise<PublishResult<{ user: string; canPublish: boolean }> | undefined> {
      const site = store.sites.find(siteId);
      if (!site) return undefined;
      if (site.kind === 'local') return ok({ user: '', canPublish: true });
      const own = login(site);
      const connection = own.ok ? await connect(own.value) : own;
      if (!connection.ok) return connection;
      const { user, canPublish } = connection.value;
      return ok({ user, canPublish });
    },
    /** Takes the pages of articles that are going for good off the local site. */
    async takeDown(articleIds: readonly ArticleId[]): Promise<void> {
      for (const articleId of articleIds) await local.remove(articleId);
    },
    /** Writes the local site anew where its name, language or address has changed; ends when every page is written. */
    settleLocalSite: upkeep.settle,
    /** Ends when what is being sent has ended, or after so many milliseconds. */
    async stop(patience?: number): Promise<void> {
      await Promise.all([upkeep.stop(), outbox.stop(patience)]);
      await server.stop();
    },
  };
}

/** Links to the site keep working from one run to the next. */
async function serveAtLastPort(store: Store, folder: string): Promise<SiteServer> {
  const server = await serveSite(folder, store.settings.get(portKey, integerSchema) ?? firstPort);
  store.settings.set(portKey, server.port);
  return server;
}
