import type { ParsedInput } from '../../shared/ipc/contract.ts';
import type { Site } from '../../shared/ipc/records.ts';
import { failed, ok, type Result } from '../../shared/ipc/result.ts';
import type { Publisher } from '../publish/publisher.ts';
import type { PublishError } from '../publish/target.ts';
import { siteAddress } from '../publish/targets/wordpress/discover.ts';
import type { Session } from '../session/session.ts';
import type { Store } from '../store/store.ts';
import type { HandlerGroup } from './answer.ts';

/** The sites one publishes to. Editors choose them; the password goes in and never comes out again. */
export function siteHandlers(store: Store, session: Session, publisher: Publisher): HandlerGroup<'sites'> {
  const mayChange = () => session.person().role === 'editor';
  return {
    'sites.list': () => ok(store.sites.all().map(publisher.siteOf)),
    'sites.saveWordPress': (site) => (mayChange() ? save(store, publisher, site) : failed('not-allowed')),
    'sites.check': async ({ siteId }) => {
      const checked = await publisher.check(siteId);
      if (!checked) return failed('site-not-found');
      return checked.ok ? checked : failed(checkError(checked.error.code), checked.error.detail);
    },
    'sites.shows': ({ siteId, articleIds }) =>
      ok(articleIds.filter((articleId) => store.publications.addressOf(articleId, siteId) !== undefined)),
    'sites.remove': ({ siteId }) => {
      const site = store.sites.find(siteId);
      if (!site) return failed('site-not-found');
      if (!mayChange() || site.kind === 'local') return failed('not-allowed');
      if (store.publications.liveOn(siteId).length > 0) return failed('still-published');
      if (store.outbox.isSiteBusy(siteId) || store.articles.scheduled().some((one) => one.siteId === siteId))
        return failed('site-awaited');
      publisher.credentials.forget(siteId);
      store.sites.remove(siteId);
      return ok(undefined);
    },
    'sites.keyring': () => ok({ available: publisher.credentials.hasKeyring() }),
  };
}

function save(
  store: Store,
  publisher: Publisher,
  site: ParsedInput<'sites.saveWordPress'>,
): Result<Site, 'wrong-address' | 'site-not-found'> {
  const address = siteAddress(site.address)?.href;
  if (address === undefined) return failed('wrong-address');
  const { name, username, applicationPassword, allowWeakStorage } = site;
  const known = site.siteId && store.sites.find(site.siteId);
  if (site.siteId && known?.kind !== 'wordpress') return failed('site-not-found');
  if (known) store.sites.change({ id: known.id, name, address, username });
  const row = known
    ? { ...known, name, address, username }
    : store.sites.add({ kind: 'wordpress', name, address, username });
  // A stored password belongs to the address it was given for, and to how safely that is reached.
  if (known && new URL(known.address).origin !== new URL(address).origin)
    publisher.credentials.forget(row.id);
  if (applicationPassword !== undefined)
    publisher.credentials.save(row.id, applicationPassword, allowWeakStorage);
  return ok(publisher.siteOf(row));
}

type CheckError =
  | 'wrong-address'
  | 'not-wordpress'
  | 'rest-off'
  | 'no-password'
  | 'wrong-password'
  | 'no-rights'
  | 'self-signed-certificate'
  | 'bad-certificate'
  | 'no-tls'
  | 'site-down'
  | 'no-answer'
  | 'offline'
  | 'server-error';

function checkError(code: PublishError): CheckError {
  switch (code) {
    case 'wrong-address':
    case 'not-wordpress':
    case 'rest-off':
    case 'no-password':
    case 'wrong-password':
    case 'no-rights':
    case 'self-signed-certificate':
    case 'bad-certificate':
    case 'no-tls':
    case 'site-down':
    case 'no-answer':
    case 'offline':
      return code;
    default:
      return 'server-error';
  }
}
