import { useEffect, useState } from 'react';
import type { Related } from '../../../shared/article/fields.ts';
import type { ArticleId, SiteId } from '../../../shared/article/ids.ts';
import { useRelatedStories } from '../../article/useRelatedStories.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { call } from '../../ipc/client.ts';

const none: readonly Related[] = [];

/** The titles of related stories of this newsroom to which a site's page could not lead: they are not out there. */
export function useLeftOut(related: readonly Related[] = none, siteId?: SiteId): string[] {
  const text = useText();
  const { titleOf, isGone } = useRelatedStories(related);
  const [shown, setShown] = useState<ReadonlySet<ArticleId>>();
  useEffect(() => {
    let current = true;
    setShown(undefined);
    const articleIds = related.flatMap(({ articleId }) => articleId ?? []);
    if (siteId && articleIds.length > 0) {
      void call('sites.shows', { siteId, articleIds }).then((answer) => {
        if (current && answer.ok) setShown(new Set(answer.value));
      });
    }
    return () => {
      current = false;
    };
  }, [related, siteId]);
  if (!shown) return [];
  const nameOf = (one: Related) =>
    isGone(one) ? text('relatedGoneTitle', { title: titleOf(one) }) : titleOf(one);
  return related.flatMap((one) =>
    one.articleId && one.url === '' && !shown.has(one.articleId) ? [nameOf(one)] : [],
  );
}
