import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { findText } from '../../editor/findText.ts';

/** How long after a change of the text one looks again, in ms. */
const lookDelay = 200;

const all = 'found';
const current = 'found-current';

export type Find = { count: number; at: number; step: (by: 1 | -1) => void; select: () => void };

/** Finds a text in the story while it is wanted, marks every place, and goes from one to the next. */
export function useFind(editor: LexicalEditor, wanted: string): Find {
  const [ranges, setRanges] = useState<Range[]>([]);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const look = () => {
      const root = editor.getRootElement();
      setRanges(root ? findText(root, wanted) : []);
    };
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

  return {
    count: ranges.length,
    at: shownAt,
    step: (by) => setAt((shownAt + by + ranges.length) % Math.max(1, ranges.length)),
    /** Leaves what was found selected in the story, ready to be written over. */
    select: () => {
      editor.getRootElement()?.focus({ preventScroll: true });
      if (!chosen) return;
      const { startContainer, startOffset, endContainer, endOffset } = chosen;
      getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    },
  };
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
