import type { ArticleId, SiteId } from '../../shared/article/ids.ts';
import type { Store } from '../store/store.ts';

export type ToldAddresses = ReturnType<typeof tellAddresses>;

/** Tells where other articles are on a site, and remembers what it told: they may go out while a page that names them is sent. */
export function tellAddresses(store: Store, siteId: SiteId) {
  const told = new Map<ArticleId, string | undefined>();
  return {
    /** Where readers find another article on the site; undefined while it is not out there. */
    addressOf(articleId: ArticleId): string | undefined {
      const address = store.publications.addressOf(articleId, siteId);
      told.set(articleId, address);
      return address;
    },
    /** Whether all that was told is still so. */
    hold: (): boolean =>
      [...told].every(([articleId, address]) => store.publications.addressOf(articleId, siteId) === address),
  };
}
