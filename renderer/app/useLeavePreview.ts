import { useEffect } from 'react';
import { togglePreview } from '../features/preview/previewStore.ts';
import { isAbove } from './isAbove.ts';

/** Escape leaves the preview, unless something before it has answered the key. */
export function useLeavePreview(previewing: boolean, drawerOpen: boolean): void {
  const active = previewing && !drawerOpen;
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isAbove(event.target)) togglePreview(false);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [active]);
}
