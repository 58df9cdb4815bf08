import { useEffect } from 'react';
import { create } from 'zustand';

/** How many dialogs and menus are over the window, and how many of them are dialogs. */
export const useModalOpen = create<{ open: number; dialogs: number }>(() => ({ open: 0, dialogs: 0 }));

/** Counts the component that uses it as something over the window while it is shown. */
export function useCountsAsModal(active = true, kind: 'dialog' | 'other' = 'other'): void {
  useEffect(() => {
    if (!active) return;
    const count = (by: 1 | -1) =>
      useModalOpen.setState(({ open, dialogs }) => ({
        open: open + by,
        dialogs: kind === 'dialog' ? dialogs + by : dialogs,
      }));
    count(1);
    return () => count(-1);
  }, [active, kind]);
}
