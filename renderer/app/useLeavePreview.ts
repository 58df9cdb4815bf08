import { useEffect } from 'react';
import { giveCommand } from '../commands/commandStore.ts';
import { togglePreview } from '../features/preview/previewStore.ts';
import { isAbove } from './isAbove.ts';

/** Escape leaves the preview, unless something before it has answered the key; the text has the focus then. */
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
  useEffect(() => {
    if (!previewing) return;
    return () => {
      // Beside three pages there was no text; it is back by then.
      setTimeout(() => document.activeElement === document.body && giveCommand('go.body'));
    };
  }, [previewing]);
}
