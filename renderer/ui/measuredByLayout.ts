import { elementScroll, type Virtualizer, type VirtualizerOptions } from '@tanstack/react-virtual';

type List = Virtualizer<HTMLDivElement, Element>;
type Options = VirtualizerOptions<HTMLDivElement, Element>;

/** What the browser has laid out once; before that nobody can have scrolled it. */
const laidOut = new WeakSet<Element>();

/**
 * Options with which a list of rows hears its size and place from the browser's own layout and never asks for them:
 * asked in the middle of drawing, the whole window is laid out twice. Until it has heard, it is taken to be as high as
 * the window; in a page that has no size yet everything is 0 high, which says nothing.
 */
export const measuredByLayout = {
  get initialRect() {
    return { width: 0, height: window.innerHeight };
  },
  observeElementRect(list: List, give: Parameters<Options['observeElementRect']>[1]) {
    if (!list.scrollElement) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry?.contentRect.height) {
        laidOut.add(entry.target);
        give({ width: entry.contentRect.width, height: entry.contentRect.height });
      }
    });
    observer.observe(list.scrollElement);
    return () => observer.disconnect();
  },
  observeElementOffset(list: List, give: Parameters<Options['observeElementOffset']>[1]) {
    const element = list.scrollElement;
    if (!element) return;
    const moved = () => give(element.scrollTop, true);
    const rested = () => give(element.scrollTop, false);
    element.addEventListener('scroll', moved, { passive: true });
    element.addEventListener('scrollend', rested, { passive: true });
    return () => {
      element.removeEventListener('scroll', moved);
      element.removeEventListener('scrollend', rested);
    };
  },
  scrollToFn(offset: number, how: Parameters<Options['scrollToFn']>[1], list: List) {
    const isAtStart = offset + (how.adjustments ?? 0) === 0;
    const neverScrolled = !list.scrollElement || !laidOut.has(list.scrollElement);
    if (!(isAtStart && neverScrolled)) elementScroll(offset, how, list);
  },
} satisfies Partial<Options>;
