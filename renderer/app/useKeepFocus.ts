import { useEffect, useRef } from 'react';
import { giveCommand } from '../commands/commandStore.ts';

/** Where one goes on when there is no text to write in, the likeliest place first. */
const places = ['.devices [aria-pressed="true"]', '.rows', 'main button:enabled'];

/**
 * Gives the focus to the text, or to what there is in its place, when a change took away what had it: else the keyboard
 * would be nowhere. `shown` says what is shown, so that another value is a change.
 */
export function useKeepFocus(shown: string): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A dialog or a drawer that closes gives the focus back itself, by the next frame.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(keepFocus);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [shown]);
}

function keepFocus(): void {
  if (document.activeElement !== document.body || giveCommand('go.body')) return;
  const found = places.map((place) => document.querySelector<HTMLElement>(place));
  found.find((element) => element !== null)?.focus();
}
