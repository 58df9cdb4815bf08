import {
  $getNearestNodeFromDOMNode,
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';

/** Where a picture goes: before or after a block. */
export type BlockEdge = { key: NodeKey; side: 'before' | 'after' };

/** Files that are dropped on the body go between the blocks where they were dropped; a line shows where that is. */
export function registerDrop(
  editor: LexicalEditor,
  onDrop: (files: File[], place: BlockEdge | undefined) => void,
): () => void {
  let marked: Element | undefined;

  function mark(edge?: { block: Element; side: BlockEdge['side'] }): void {
    if (marked !== edge?.block) marked?.removeAttribute('data-drop');
    marked = edge?.block;
    marked?.setAttribute('data-drop', edge?.side ?? '');
  }

  const unmark = () => mark();
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return false;
        event.preventDefault();
        mark(nearestEdge(editor, event.clientY));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        unmark();
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return false;
        event.preventDefault();
        onDrop(files, $place(nearestEdge(editor, event.clientY)));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('dragleave', unmark);
      root?.addEventListener('dragleave', unmark);
    }),
  );
}

function $place(edge: ReturnType<typeof nearestEdge>): BlockEdge | undefined {
  const node = edge && $getNearestNodeFromDOMNode(edge.block)?.getTopLevelElement();
  return node ? { key: node.getKey(), side: edge.side } : undefined;
}

/** The edge of a block that is nearest to a height in the window, in px. */
function nearestEdge(editor: LexicalEditor, y: number) {
  const blocks = [...(editor.getRootElement()?.children ?? [])];
  const block = blocks.find((one) => one.getBoundingClientRect().bottom >= y) ?? blocks.at(-1);
  if (!block) return undefined;
  const { top, height } = block.getBoundingClientRect();
  const isEmpty = block.textContent === '' && block.matches('p');
  return { block, side: isEmpty || y < top + height / 2 ? ('before' as const) : ('after' as const) };
}
