import { useEffect } from 'react';
import { flushArticle, useArticle } from '../article/articleStore.ts';
import { useUnderWay } from '../article/underWay.ts';

/**
 * Writes what is typed at once when the window loses the focus or goes. While something is still being taken in the window
 * goes when that is done; while something cannot be written it does not go by itself: main asks.
 */
export function useKeepSafe(): void {
  useEffect(() => {
    const flush = () => void flushArticle();
    window.addEventListener('blur', flush);
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('beforeunload', leave);
    };
  }, []);
}

function leave(event: BeforeUnloadEvent): void {
  const field = document.activeElement;
  // Some fields make sense of what is typed when they are left.
  if (field instanceof HTMLInputElement) field.blur();
  const written = flushArticle();
  const { isUnderWay } = useUnderWay.getState();
  if (!isUnderWay && useArticle.getState().open?.save.kind !== 'failed') return;
  event.preventDefault();
  if (field instanceof HTMLInputElement) field.focus();
  if (isUnderWay) void written.then(() => window.close());
}
