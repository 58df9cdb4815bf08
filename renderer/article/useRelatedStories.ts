import { useEffect, useState } from 'react';
import type { Related } from '../../shared/article/fields.ts';
import type { ArticleId } from '../../shared/article/ids.ts';
import { call } from '../ipc/client.ts';

type RelatedStories = {
  /** This newsroom's own by the headline that it has now, once that is known. */
  titleOf: (one: Related) => string;
  /** True for one that was this newsroom's own and was removed since. */
  isGone: (one: Related) => boolean;
};

/** Tells of related stories what one reads of them. */
export function useRelatedStories(related: readonly Related[]): RelatedStories {
  const [known, setKnown] = useState<ReadonlyMap<ArticleId, string | undefined>>(new Map());
  useEffect(() => {
    let current = true;
    const articleIds = related.flatMap(({ articleId }) => articleId ?? []);
    if (articleIds.length > 0) {
      void call('desk.headlines', { articleIds }).then((answer) => {
        if (!current || !answer.ok) return;
        const headlines = new Map(answer.value.map(({ articleId, headline }) => [articleId, headline]));
        setKnown(new Map(articleIds.map((articleId) => [articleId, headlines.get(articleId)])));
      });
    }
    return () => {
      current = false;
    };
  }, [related]);
  return {
    titleOf: ({ title, articleId }) => (articleId && known.get(articleId)) || title,
    isGone: ({ articleId }) =>
      articleId !== undefined && known.has(articleId) && known.get(articleId) === undefined,
  };
}
