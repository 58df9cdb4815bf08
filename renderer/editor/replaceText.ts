import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type EditorUpdateOptions,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  type TextNode,
} from 'lexical';
import { $replaceWords, $wordsOf, type Words } from './blockWords.ts';
import { placesOf } from './findText.ts';

/** A part of a place that was found: marks and links cut a run of text into several nodes. */
type Piece = { node: TextNode; start: number; end: number };

/** A place in the text of the body, or in the words of a picture, a quote or a fold. */
type Hit = { pieces: Piece[] } | { words: Words; start: number; end: number };

/** Each replacement is one step back, and takes neither the focus nor the caret of whoever asked for it. */
const asOneStep: EditorUpdateOptions = { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] };

/** Replaces every place where a text stands in the story, where it fits, and tells how many were replaced. */
export function replaceAll(editor: LexicalEditor, wanted: string, replacement: string): number {
  let count = 0;
  editor.update(() => {
    // From the end, so that the places before are still where they were found.
    for (const hit of $findHits(wanted).reverse()) {
      if ($replaceHit(hit, replacement)) count++;
    }
  }, asOneStep);
  return count;
}

/**
 * Replaces what was found at one place, and tells where the replacement ends; 'noRoom' when the words of a picture,
 * a quote or a fold would be longer than allowed, and undefined when nothing to replace stands there any more.
 */
export function replaceAt(
  editor: LexicalEditor,
  place: Range,
  wanted: string,
  replacement: string,
): Range | 'noRoom' | undefined {
  let hit: Hit | undefined;
  let replaced = false;
  editor.update(() => {
    hit = $findHits(wanted).find((one) => $standsAt(one, place));
    replaced = hit !== undefined && $replaceHit(hit, replacement);
  }, asOneStep);
  if (!hit) return undefined;
  if (!replaced) return 'noRoom';
  return 'words' in hit ? placeInWords(editor, hit.words, hit.start + replacement.length) : caretOf(editor);
}

function $standsAt(hit: Hit, { startContainer, startOffset }: Range): boolean {
  const node = $getNearestNodeFromDOMNode(startContainer);
  if ('pieces' in hit) return hit.pieces[0]?.node.is(node) === true && hit.pieces[0].start === startOffset;
  const name = startContainer.parentElement?.dataset.words;
  return hit.words.node.is(node) && hit.words.name === name && hit.start === startOffset;
}

/** False when there is no room for it. */
function $replaceHit(hit: Hit, replacement: string): boolean {
  if ('words' in hit) return $replaceWords(hit.words, hit, replacement);
  $replacePieces(hit.pieces, replacement);
  return true;
}

/** The replacement looks as the first character did that it replaces; the caret is left behind it. */
function $replacePieces([first, ...others]: readonly Piece[], replacement: string): void {
  if (!first) return;
  for (const piece of others) $splice(piece, '');
  first.node.select(first.start, first.start);
  $splice(first, replacement);
}

function $splice({ node, start, end }: Piece, text: string): void {
  // Touched and not changed, it would make Lexical take the whole step for none.
  if (node.getTextContent().slice(start, end) === text) {
    node.select(end, end);
    return;
  }
  // Taken out whole, so that a link of which nothing is left goes with it.
  if (text === '' && end - start === node.getTextContentSize()) node.remove();
  else node.spliceText(start, end - start, text, true);
}

function $findHits(wanted: string): Hit[] {
  const runs: TextNode[][] = [[]];
  $collectRuns($getRoot(), runs);
  const inText = runs.flatMap((nodes) => {
    const text = nodes.map((node) => node.getTextContent()).join('');
    return placesOf(wanted, text).map(({ start, end }) => ({ pieces: $piecesOf(nodes, start, end) }));
  });
  const inWords = $getRoot()
    .getChildren()
    .flatMap($wordsOf)
    .flatMap((words) => placesOf(wanted, words.text).map((place) => ({ words, ...place })));
  return [...inText, ...inWords];
}

/** Whatever is not text within a line ends a run: a line break, a block, a picture. */
function $collectRuns(parent: ElementNode, runs: TextNode[][]): void {
  for (const child of parent.getChildren()) {
    if ($isTextNode(child)) runs.at(-1)?.push(child);
    else if ($isElementNode(child) && child.isInline()) $collectRuns(child, runs);
    else {
      runs.push([]);
      if ($isElementNode(child)) $collectRuns(child, runs);
      runs.push([]);
    }
  }
}

function $piecesOf(nodes: readonly TextNode[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let before = 0;
  for (const node of nodes) {
    const size = node.getTextContentSize();
    const own = { node, start: Math.max(0, start - before), end: Math.min(size, end - before) };
    if (own.start < own.end) pieces.push(own);
    before += size;
  }
  return pieces;
}

/** Where the editor has its caret, in what it shows. */
function caretOf(editor: LexicalEditor): Range | undefined {
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return undefined;
    const { key, offset } = selection.anchor;
    const element = editor.getElementByKey(key);
    if (!element) return undefined;
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    const caret = document.createRange();
    if (selection.anchor.type === 'text' && text) caret.setStart(text, offset);
    else caret.setStart(element, Math.min(offset, element.childNodes.length));
    return caret;
  });
}

/** A place in words as they are shown. */
function placeInWords(editor: LexicalEditor, { node, name }: Words, offset: number): Range | undefined {
  const element = editor.getElementByKey(node.getKey())?.querySelector(`[data-words="${name}"]`);
  if (!element) return undefined;
  const place = document.createRange();
  place.setStart(element.firstChild ?? element, element.firstChild ? offset : 0);
  return place;
}
