import { useEffect } from 'react';
import { flushArticle, useArticle } from '../article/articleStore.ts';

/**
 * Writes what is typed at once when the window loses the focus or goes. While something cannot be written the window does
 * not go by itself: main asks.
 */
export function useKeepSafe(): void {
  useEffect(() => {
    const flush = () => void flushArticle();
    window.addEventListener('blur', flush);
    const leave = (event: BeforeUnloadEvent) => {
      flush();
      if (useArticle.getState().open?.save.kind === 'failed') event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('beforeunload', leave);
    };
  }, []);
}
