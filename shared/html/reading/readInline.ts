import type { Inline } from '../../article/inline.ts';
import { isBlockElement, isDateline, isHidden, isWordMarker } from './elementKinds.ts';
import { type Format, formatInside, runOf } from './format.ts';
import type { HtmlElement, HtmlNode } from './htmlTree.ts';
import { collapseSpace, dropControls } from './tidyInline.ts';

/** Appends the words of the nodes to `runs`; blocks in them become lines, pictures are told to `onImage`. */
export function readInline(
  nodes: readonly HtmlNode[],
  format: Format,
  runs: Inline[],
  onImage: (image: HtmlElement) => void,
): void {
  for (const node of nodes) {
    if (typeof node === 'string') addText(runs, node, format);
    else if (node.name === 'br') runs.push(runOf('\n', format));
    else if (node.name === 'img') onImage(node);
    else if (isDateline(node)) runs.push({ text: datelineMark });
    else if (!isHidden(node) && !isWordMarker(node)) readElement(node, format, runs, onImage);
  }
}

/** Stands for a dateline until the space after it is gone too; no text can hold it. */
const datelineMark = '\u0000';

/** Appends one text node. */
export function addText(runs: Inline[], text: string, format: Format): void {
  const kept = dropControls(format.verbatim ? text : collapseSpace(text));
  const last = runs.at(-1);
  if (last?.text !== datelineMark) {
    if (kept !== '') runs.push(runOf(kept, format));
    return;
  }
  runs.pop();
  const rest = kept.replace(/^ /, '');
  if (rest !== '') runs.push(runOf(rest, format));
}

/** Drops the sign of a dateline that nothing followed. */
export function withoutDateline(runs: readonly Inline[]): Inline[] {
  return runs.filter((run) => run.text !== datelineMark);
}

function readElement(
  element: HtmlElement,
  format: Format,
  runs: Inline[],
  onImage: (image: HtmlElement) => void,
): void {
  const block = isBlockElement(element);
  if (block) breakLine(runs);
  readInline(element.children, formatInside(element, format), runs, onImage);
  if (block) breakLine(runs);
}

/** A new line, unless one has just begun. */
function breakLine(runs: Inline[]): void {
  const written = runs.findLast((run) => run.text.trim() !== '' || run.text.includes('\n'));
  if (written && !written.text.endsWith('\n')) runs.push({ text: '\n' });
}
