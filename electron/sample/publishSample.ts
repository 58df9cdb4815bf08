import type { ArticleId } from '../../shared/article/ids.ts';
import { log } from '../log.ts';
import { askToPublish } from '../publish/askToPublish.ts';
import type { Publisher } from '../publish/publisher.ts';
import type { Store } from '../store/store.ts';

/** Publishes one story of the sample to the local site, for real, so that there is a page to look at. */
export function publishSample(store: Store, publisher: Publisher, articleId: ArticleId): void {
  const editor = store.people.all().find((person) => person.role === 'editor');
  const site = store.sites.all().find((one) => one.kind === 'local');
  if (!editor || !site) return;
  const asked = askToPublish(store, editor, { articleId, siteId: site.id, intent: 'publish' });
  if (asked.ok) publisher.outbox.wake();
  else log.error('publish the sample', asked.error.code);
}
