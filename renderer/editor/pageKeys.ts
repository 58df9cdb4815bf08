import {
  $createNodeSelection,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { blockAtPlace, caretPlace, type Place, placeBox } from './caretPlace.ts';
import { $goTo } from './documentEnds.ts';
import { createDrawnBlocks, neighbour, type Way } from './drawnBlocks.ts';
import { blockAt, lineHeight, middle, type Press, placeNear } from './pagePlaces.ts';

/** The column that several presses go along, and the place it was last followed to. */
type Goal = { x: number; place: string };

/**
 * The keys that go a page on or back. The browser's own count on the height of every block on the way, but what is out
 * of sight is not laid out, so that they land too far, or come to a stop.
 */
export function registerPageKeys(editor: LexicalEditor): () => void {
  const drawn = createDrawnBlocks();
  let goal: Goal | undefined;
  const stop = editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const way = wayOf(event);
      if (!way) return false;
      const root = editor.getRootElement();
      const sheet = root?.closest<HTMLElement>('.sheet');
      const from = root && caretPlace(root);
      const block = from && blockAtPlace(root, from);
      if (!sheet || !block) return false;
      event.preventDefault();
      const press: Press = { editor, root, sheet, way, extend: event.shiftKey, from, block };
      const x = goal?.place === $placeName() ? goal.x : placeBox(from).left;
      $land(press, x, turnPage(press, drawn.draw));
      goal = { x, place: $placeName() };
      return true;
    },
    COMMAND_PRIORITY_BEFORE_EDITOR,
  );
  return () => {
    stop();
    drawn.stop();
  };
}

/** On a Mac the key alone only scrolls. */
function wayOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Way | undefined {
  if (ctrlKey || metaKey || altKey || (IS_APPLE && !shiftKey)) return undefined;
  if (key === 'PageDown') return 'down';
  return key === 'PageUp' ? 'up' : undefined;
}

/** Where the caret is, as a word that is the same as long as it stays there. */
function $placeName(): string {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) return `${selection.focus.key}:${selection.focus.offset}`;
  return $isNodeSelection(selection)
    ? selection
        .getNodes()
        .map((node) => node.getKey())
        .join()
    : '';
}

/**
 * Scrolls by a page less a line, so that the caret keeps its height in the view, and gives the height in the window
 * where the middle of its line then is.
 */
function turnPage(
  { root, sheet, way, from, block }: Press,
  draw: (from: HTMLElement, way: Way, pixels: number) => void,
): number {
  const view = sheet.getBoundingClientRect();
  const line = lineHeight(root);
  const page = Math.max(line, view.height - line);
  const margin = Math.min(2 * line, view.height / 4);
  const before = middle(placeBox(from));
  const height = Math.max(view.top + margin, Math.min(before, view.bottom - margin));
  draw(block, way, page + view.height);
  const target = () => middle(placeBox(from)) + (way === 'down' ? page : -page);
  sheet.scrollTop += target() - height;
  return target();
}

/** Takes the caret to a height in the window, and in any case on; to the very end when nothing is that far. */
function $land(press: Press, x: number, y: number): void {
  const { sheet, way, block } = press;
  const reached = blockAt(press, y);
  const place = reached && placeNear(press, reached, x, y);
  const whole = reached === block ? neighbour(block, way) : reached;
  if (place) {
    $moveTo(press, place);
    // Between two lines or two blocks it is a little off, which would add up from page to page.
    const off = middle(placeBox(place)) - y;
    if (Math.abs(off) < lineHeight(block)) sheet.scrollTop += off;
  } else if (whole) $select(press, whole);
  else $goTo(way === 'down' ? 'end' : 'start', press.extend);
}

function $moveTo(press: Press, { node, offset }: Place): void {
  const selection = getSelection();
  if (!selection) return;
  const anchor = press.extend ? $anchor(selection, press) : { node, offset };
  selection.setBaseAndExtent(anchor.node, anchor.offset, node, offset);
  $setSelection($createRangeSelectionFromDom(selection, press.editor));
}

/** Where what is selected begins; a block that is selected as a whole begins at its far side. */
function $anchor({ anchorNode, anchorOffset }: Selection, { from, way }: Press): Place {
  if (anchorNode && !$isNodeSelection($getSelection())) return { node: anchorNode, offset: anchorOffset };
  return { node: from.node, offset: from.offset + (way === 'up' ? 1 : 0) };
}

/** A picture that fills the view is selected as a whole, as the arrow keys do, or taken along in what is selected. */
function $select(press: Press, block: HTMLElement): void {
  const node = $getNearestNodeFromDOMNode(block);
  if ($isDecoratorNode(node) && !press.extend) {
    const selection = $createNodeSelection();
    selection.add(node.getKey());
    $setSelection(selection);
  } else {
    const index = [...press.root.children].indexOf(block);
    $moveTo(press, { node: press.root, offset: index + (press.way === 'down' ? 1 : 0) });
  }
}
