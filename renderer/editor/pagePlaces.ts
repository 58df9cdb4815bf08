import type { LexicalEditor } from 'lexical';
import { type Place, placeBox } from './caretPlace.ts';
import { neighbour, type Way } from './drawnBlocks.ts';

/** One press of a key: where it begins and which way it goes. */
export type Press = {
  editor: LexicalEditor;
  root: HTMLElement;
  /** What the body is scrolled in. */
  sheet: HTMLElement;
  way: Way;
  extend: boolean;
  from: Place;
  block: HTMLElement;
};

/** The height of the middle of a box. */
export function middle({ top, bottom }: DOMRect): number {
  return (top + bottom) / 2;
}

/** How high a line of text in an element is, in px. */
export function lineHeight(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight);
}

/** The block at a height in the window, or else the nearest; none when all that is on the way ends before. */
export function blockAt({ block, way }: Press, y: number): HTMLElement | undefined {
  let before = block;
  let reached: HTMLElement | undefined = block;
  while (reached && !reaches(reached, way, y)) {
    before = reached;
    reached = neighbour(reached, way);
  }
  return reached && distance(before, y) < distance(reached, y) ? before : reached;
}

function reaches(block: HTMLElement, way: Way, y: number): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  return way === 'down' ? bottom >= y : top <= y;
}

function distance(block: HTMLElement, y: number): number {
  const { top, bottom } = block.getBoundingClientRect();
  return Math.max(top - y, y - bottom, 0);
}

/** The place in the text nearest to a point: in the block there, or else in the next one on or back that is in sight. */
export function placeNear(press: Press, block: HTMLElement, x: number, y: number): Place | undefined {
  const back = press.way === 'down' ? 'up' : 'down';
  for (const beside of [block, ...inSight(block, press.way), ...inSight(block, back)]) {
    const place = placeAt(beside, x, y);
    if (place && isOn(press, place)) return place;
  }
  return undefined;
}

/** The blocks that follow one way whose near edge is in sight. */
function inSight(block: HTMLElement, way: Way): HTMLElement[] {
  const view = block.closest('.sheet')?.getBoundingClientRect();
  const blocks: HTMLElement[] = [];
  for (let next = neighbour(block, way); view && next; next = neighbour(next, way)) {
    const { top, bottom } = next.getBoundingClientRect();
    const line = lineHeight(next);
    if (way === 'down' ? top + line > view.bottom : bottom - line < view.top) break;
    blocks.push(next);
  }
  return blocks;
}

/** The place in a block's text nearest to a point; none in a block without text of its own. */
function placeAt(block: HTMLElement, x: number, y: number): Place | undefined {
  if (!block.isContentEditable) return undefined;
  const { left, right, top, bottom } = block.getBoundingClientRect();
  const within = (value: number, low: number, high: number) => Math.max(low + 1, Math.min(value, high - 1));
  const caret = document.caretPositionFromPoint(within(x, left, right), within(y, top, bottom));
  if (!caret || !block.contains(caret.offsetNode)) return undefined;
  const place = { node: caret.offsetNode, offset: caret.offset };
  // Behind the space at the end of a folded line, the caret would be at the start of the next one.
  const isBelow = placeBox(place).top > within(y, top, bottom) && isBehindSpace(place);
  return isBelow ? { ...place, offset: place.offset - 1 } : place;
}

function isBehindSpace({ node, offset }: Place): boolean {
  return node instanceof Text && /\s/.test(node.data.charAt(offset - 1));
}

/** Whether a place lies further on the way than where the press began. */
function isOn({ from, way }: Press, { node, offset }: Place): boolean {
  const start = document.createRange();
  start.setStart(from.node, from.offset);
  return start.comparePoint(node, offset) === (way === 'down' ? 1 : -1);
}
