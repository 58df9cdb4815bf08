import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the keyboard to the first button in an element, when the one that had it went with a change of what the element
 * shows. `shown` says what that is, so that another value is a change.
 */
export function useKeptFocus<Box extends HTMLElement>(
  shown: string | number | boolean,
): RefObject<Box | null> {
  const box = useRef<Box>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, [shown]);
  return box;
}
