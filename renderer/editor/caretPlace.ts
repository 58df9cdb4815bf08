/** A place in what the editor shows: before the child or the character at an offset. */
export type Place = { node: Node; offset: number };

/** Where the caret, or the moving end of a selection, is: in the text, or before a block selected as a whole. */
export function caretPlace(root: HTMLElement): Place | undefined {
  const whole = root.querySelector('[data-selected]');
  if (whole) return { node: root, offset: [...root.children].indexOf(whole) };
  const { focusNode = null, focusOffset = 0 } = getSelection() ?? {};
  return focusNode && root.contains(focusNode) ? { node: focusNode, offset: focusOffset } : undefined;
}

/** The box of a caret at a place. Where no text is, as in an empty line, it is that of the line or the block. */
export function placeBox({ node, offset }: Place): DOMRect {
  const caret = document.createRange();
  caret.setStart(node, offset);
  // Between two lines the caret stands before the character below, and the place alone would be the end of the one above.
  if (node instanceof Text && offset < node.length) caret.setEnd(node, offset + 1);
  const [box] = caret.getClientRects();
  if (box) return box;
  const beside = node.childNodes[Math.min(offset, node.childNodes.length - 1)];
  const element = beside instanceof Element ? beside : node instanceof Element ? node : node.parentElement;
  return (element as Element).getBoundingClientRect();
}

/** The block of the body a place is in, or before. */
export function blockAtPlace(root: HTMLElement, { node, offset }: Place): HTMLElement | undefined {
  let child: Node | null | undefined = node;
  if (node === root) child = root.children[Math.min(offset, root.children.length - 1)];
  else while (child && child.parentNode !== root) child = child.parentNode;
  return child instanceof HTMLElement ? child : undefined;
}
