import { useCallback, useEffect, useState } from 'react';

/** Tells a dialog that one more of its forms holds words, or one fewer. */
export type TellHeld = (by: 1 | -1) => void;

/** For a dialog of several forms: whether one of them holds words that are not saved, and what tells it so. */
export function useHeldWords(): [boolean, TellHeld] {
  const [held, setHeld] = useState(0);
  const tell: TellHeld = useCallback((by) => setHeld((before) => before + by), []);
  return [held > 0, tell];
}

/** Tells the dialog around a form as long as that holds words. */
export function useHoldsWords(holds: boolean, tell: TellHeld): void {
  useEffect(() => {
    if (!holds) return;
    tell(1);
    return () => tell(-1);
  }, [holds, tell]);
}
