import { useEffect, useRef } from 'react';
import { isAbove } from './isAbove.ts';

const drawers = '.pane[data-drawer]';
const stops =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex]:not([tabindex="-1"])';

/**
 * While a drawer is open it has the keyboard: it is entered, Tab goes round in it, Escape closes it unless something in
 * it has answered the key. Whatever is given the focus elsewhere closes it too; else the focus goes back to where it was.
 */
export function useDrawer(open: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    const frame = requestAnimationFrame(() => {
      if (!isInside(document.activeElement)) firstStop()?.focus();
    });
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isAbove(event.target)) return;
      if (event.key === 'Escape') latest.current();
      else if (event.key === 'Tab') goRound(event);
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (!isInside(target) && !isBesides(target)) latest.current();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('focusin', onFocus);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('focusin', onFocus);
      // What had the focus in the drawer has gone with it.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, [open]);
}

/** Tab on the last stop leads to the first one, and Shift+Tab back; from outside it leads in. */
function goRound(event: KeyboardEvent): void {
  const all = allStops();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const last = all.length - 1;
  const leaves = at < 0 || at === (event.shiftKey ? 0 : last);
  if (!leaves) return;
  event.preventDefault();
  all[event.shiftKey ? last : 0]?.focus();
}

function allStops(): HTMLElement[] {
  const found = document.querySelectorAll<HTMLElement>(stops);
  return [...found].filter((one) => isInside(one) && one.tabIndex >= 0 && one.checkVisibility());
}

/** The list or the tabs, where one most likely wants to be. */
function firstStop(): HTMLElement | undefined {
  return allStops().find((one) => one.matches('.rows, [role="tab"]')) ?? allStops()[0];
}

function isInside(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(drawers) !== null;
}

/** The status line opens and closes the drawers. */
function isBesides(target: EventTarget | null): boolean {
  return isAbove(target) || (target instanceof Element && target.closest('.status-bar') !== null);
}
