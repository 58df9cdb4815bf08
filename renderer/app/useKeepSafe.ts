import { useEffect } from 'react';
import { flushArticle } from '../article/articleStore.ts';

/** Writes what is typed at once when the window loses the focus or goes. */
export function useKeepSafe(): void {
  useEffect(() => {
    const flush = () => void flushArticle();
    window.addEventListener('blur', flush);
    window.addEventListener('beforeunload', flush);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('beforeunload', flush);
    };
  }, []);
}
