import { useEffect } from 'react';
import type { ArticleId } from '../../../shared/article/ids.ts';
import { onFieldsChange, useArticle } from '../../article/articleStore.ts';
import { call } from '../../ipc/client.ts';

/** Tells the preview of every change as it is typed, sooner than it is saved. */
export function useFollow(articleId: ArticleId | undefined): void {
  const desk = useArticle((state) => state.open?.desk);
  useEffect(() => {
    if (!articleId || !desk) return;
    desk.follow((changes) => void call('preview.follow', { articleId, ...changes }));
    const stop = onFieldsChange(
      (fields) => void call('preview.follow', { articleId, put: [], remove: [], fields }),
    );
    return () => {
      desk.follow(undefined);
      stop();
    };
  }, [articleId, desk]);
}
