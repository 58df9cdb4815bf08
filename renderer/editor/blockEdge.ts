import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical';

/** Where something goes that is dropped: before or after a block. */
export type BlockEdge = { key: NodeKey; side: 'before' | 'after' };

/** The edge of a block, or of a point of a list, as it is drawn. */
export type DrawnEdge = { element: Element; side: BlockEdge['side'] };

/** The edge of a block that is nearest to a height in the window, in px. */
export function nearestEdge(editor: LexicalEditor, y: number): DrawnEdge | undefined {
  return nearestOf([...(editor.getRootElement()?.children ?? [])], y);
}

/** The edge of a point of this list that is nearest to a height in the window, in px; points keep what hangs below them. */
export function nearestPointEdge(list: Element, y: number): DrawnEdge | undefined {
  const edge = nearestOf([...list.children], y);
  if (!edge || (edge.side === 'before' && !holdsList(edge.element))) return edge;
  let last = edge.element;
  for (let next = last.nextElementSibling; next && holdsList(next); next = next.nextElementSibling)
    last = next;
  return { element: last, side: 'after' };
}

/** The block at an edge. Runs inside an update of the editor. */
export function $blockAt(edge: DrawnEdge | undefined): BlockEdge | undefined {
  const node = edge && $getNearestNodeFromDOMNode(edge.element)?.getTopLevelElement();
  return node ? { key: node.getKey(), side: edge.side } : undefined;
}

function nearestOf(elements: readonly Element[], y: number): DrawnEdge | undefined {
  const element = elements.find((one) => one.getBoundingClientRect().bottom >= y) ?? elements.at(-1);
  if (!element) return undefined;
  const { top, height } = element.getBoundingClientRect();
  const isEmpty = element.textContent === '' && element.matches('p');
  return { element, side: isEmpty || y < top + height / 2 ? 'before' : 'after' };
}

function holdsList(point: Element): boolean {
  return point.firstElementChild?.matches('ul, ol') === true;
}
