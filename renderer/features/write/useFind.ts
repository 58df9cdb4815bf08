import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { findText } from '../../editor/findText.ts';
import { replaceAll, replaceAt } from '../../editor/replaceText.ts';
import { selectPlace } from '../../editor/selectPlace.ts';

/** How long after a change of the text one looks again, in ms. */
const lookDelay = 200;

const all = 'found';
const current = 'found-current';

/** What one asked for last: a new one each time, upon which its field is there to be typed into. */
export type Asked = { to: 'find' | 'replace' };

export type Find = {
  count: number;
  at: number;
  step: (by: 1 | -1) => void;
  select: () => void;
  replace: (replacement: string) => 'noRoom' | undefined;
  replaceAll: (replacement: string) => number;
};

/** Finds a text in the story while it is wanted, marks every place, and goes from one to the next. */
export function useFind(editor: LexicalEditor, wanted: string): Find {
  const [ranges, setRanges] = useState<Range[]>([]);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const look = () => setRanges(placesIn(editor, wanted));
    look();
    setAt(0);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(look, lookDelay);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor, wanted]);

  const shownAt = Math.min(at, Math.max(0, ranges.length - 1));
  const chosen = ranges[shownAt];
  useEffect(() => {
    CSS.highlights.set(all, new Highlight(...ranges));
    return () => void CSS.highlights.delete(all);
  }, [ranges]);
  useEffect(() => {
    if (!chosen) return;
    const highlight = new Highlight(chosen);
    highlight.priority = 1;
    CSS.highlights.set(current, highlight);
    show(chosen);
    return () => void CSS.highlights.delete(current);
  }, [chosen]);

  function step(by: 1 | -1): void {
    setAt((shownAt + by + ranges.length) % Math.max(1, ranges.length));
  }

  return {
    count: ranges.length,
    at: shownAt,
    step,
    /** Replaces what was gone to and goes on, never to a word in the replacement itself; passes, and tells, what has no room for it. */
    replace: (replacement) => {
      const end = chosen && replaceAt(editor, chosen, wanted, replacement);
      if (!end || end === 'noRoom') {
        step(1);
        return end;
      }
      const left = placesIn(editor, wanted);
      setRanges(left);
      setAt(
        Math.max(
          0,
          left.findIndex((range) => isBehind(range, end)),
        ),
      );
      return undefined;
    },
    /** Replaces all of it in one step, and tells how many there were. */
    replaceAll: (replacement) => {
      const replaced = replaceAll(editor, wanted, replacement);
      setRanges(placesIn(editor, wanted));
      return replaced;
    },
    /** Leaves what was found selected in the story, ready to be written over. */
    select: () => {
      if (chosen) selectPlace(editor, chosen);
      else editor.getRootElement()?.focus({ preventScroll: true });
    },
  };
}

function placesIn(editor: LexicalEditor, wanted: string): Range[] {
  const root = editor.getRootElement();
  return root ? findText(root, wanted) : [];
}

function isBehind(range: Range, end: Range): boolean {
  return range.compareBoundaryPoints(Range.START_TO_START, end) >= 0;
}

/** Scrolls to a place if it is out of sight; once more when what came into sight has been laid out. */
function show(range: Range, again = true): void {
  const sheet = range.startContainer.parentElement?.closest('.sheet');
  if (!sheet) return;
  const view = sheet.getBoundingClientRect();
  const place = range.getBoundingClientRect();
  const margin = 40;
  if (place.top < view.top + margin || place.bottom > view.bottom - margin) {
    sheet.scrollTop += place.top - view.top - view.height / 3;
  }
  if (again) requestAnimationFrame(() => show(range, false));
}
