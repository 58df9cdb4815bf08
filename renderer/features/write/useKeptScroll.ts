import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { WritingDesk } from '../../article/writingDesk.ts';

const kept = new WeakMap<WritingDesk, number>();

/** The sheet of a story that made way for its pages is scrolled again to where it was when it comes back. */
export function useKeptScroll(desk: WritingDesk | undefined): RefObject<HTMLDivElement | null> {
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = sheet.current;
    return () => {
      if (element && desk) kept.set(desk, element.scrollTop);
    };
  }, [desk]);
  // After the body is in it, which has an effect of its own for that.
  useEffect(() => {
    const place = desk && kept.get(desk);
    if (sheet.current && place) sheet.current.scrollTop = place;
  }, [desk]);
  return sheet;
}
