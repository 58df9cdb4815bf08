import { useEffect, useState } from 'react';
import type { Related } from '../../shared/article/fields.ts';
import type { ArticleId } from '../../shared/article/ids.ts';
import { call } from '../ipc/client.ts';

/** Names related stories: this newsroom's own by the headline that they have now, once that is known. */
export function useRelatedTitles(related: readonly Related[]): (one: Related) => string {
  const [headlines, setHeadlines] = useState<ReadonlyMap<ArticleId, string>>(new Map());
  useEffect(() => {
    let current = true;
    const articleIds = related.flatMap(({ articleId }) => articleId ?? []);
    if (articleIds.length > 0) {
      void call('desk.headlines', { articleIds }).then((answer) => {
        if (!current || !answer.ok) return;
        setHeadlines(new Map(answer.value.map(({ articleId, headline }) => [articleId, headline])));
      });
    }
    return () => {
      current = false;
    };
  }, [related]);
  return ({ title, articleId }) => (articleId && headlines.get(articleId)) || title;
}
