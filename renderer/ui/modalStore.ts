import { useEffect } from 'react';
import { create } from 'zustand';

/** How many dialogs and menus are over the window. */
export const useModalOpen = create<{ open: number }>(() => ({ open: 0 }));

/** Counts the component that uses it as something over the window while it is shown. */
export function useCountsAsModal(active = true): void {
  useEffect(() => {
    if (!active) return;
    useModalOpen.setState(({ open }) => ({ open: open + 1 }));
    return () => useModalOpen.setState(({ open }) => ({ open: open - 1 }));
  }, [active]);
}
