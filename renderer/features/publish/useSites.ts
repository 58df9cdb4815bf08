import { useEffect, useState } from 'react';
import type { OutboxEntry, Site } from '../../../shared/ipc/records.ts';
import { useArticle } from '../../article/articleStore.ts';
import { call } from '../../ipc/client.ts';

/** The sites that can be chosen: for a change to a page or its end, those that have the page. */
export function useSites(intent: OutboxEntry['intent']): Site[] | undefined {
  const publications = useArticle((state) => state.open?.article.publications);
  const [sites, setSites] = useState<Site[]>();
  useEffect(() => {
    void call('sites.list').then((answer) => answer.ok && setSites(answer.value));
  }, []);
  if (intent === 'publish') return sites;
  const live = new Set(publications?.filter((one) => one.status === 'published').map((one) => one.siteId));
  return sites?.filter((site) => live.has(site.id));
}
