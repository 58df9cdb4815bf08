import { log } from '../log.ts';
import { askToPublish } from '../publish/askToPublish.ts';
import type { Publisher } from '../publish/publisher.ts';
import type { Store } from '../store/store.ts';
import { sampleToPublish } from './toPublish.ts';

/** Publishes one story of a new sample to the local site, for real, so that there is a page to look at. */
export function publishSample(store: Store, publisher: Publisher): void {
  const articleId = sampleToPublish.get(store);
  if (!articleId) return;
  const editor = store.people.all().find((person) => person.role === 'editor');
  const site = store.sites.all().find((one) => one.kind === 'local');
  if (!editor || !site) return;
  const asked = askToPublish(store, editor, { articleId, siteId: site.id, intent: 'publish' });
  sampleToPublish.clear(store);
  if (asked.ok) publisher.outbox.wake();
  else log.error('publish the sample', asked.error.code);
}
