import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { countBlockWords } from '../../shared/article/document.ts';
import type { BlockId } from '../../shared/article/ids.ts';
import { placeBlocks } from '../../shared/article/positions.ts';
import type { Block } from '../../shared/blocks/block.ts';
import type { PlacedBlock } from '../../shared/ipc/records.ts';
import { $blockId } from './blockId.ts';
import { $blockFromNode } from './blockNodes.ts';
import { isRearranged } from './rearranged.ts';

/** What changed in the body since it was last asked: the least that has to be written. */
export type BodyChanges = { put: PlacedBlock[]; remove: BlockId[] };

type Known = { words: number; json: string };

export type ChangeTracker = ReturnType<typeof trackChanges>;

/**
 * Follows which blocks of the body change. A keystroke only notes a key; reading the block is left to `take`, which
 * looks at the blocks that changed, and at the order of all only when blocks came, went or moved.
 */
export function trackChanges(editor: LexicalEditor, opened: readonly PlacedBlock[], onDirty: () => void) {
  const positions = new Map<BlockId, string>(opened.map(({ block, position }) => [block.id, position]));
  const known = new Map<NodeKey, Known>();
  const dirty = new Set<NodeKey>();
  let structureDirty = false;
  let allDirty = false;
  let words = 0;

  // Reading through the editor waits for what is still pending: the article as it was opened.
  editor.read(() => {
    for (const node of $getRoot().getChildren()) remember(node.getKey(), $blockFromNode(node));
  });

  // An empty article is shown with a paragraph, and lists that lie side by side as one: that is written with what is
  // changed first, and not by looking at it.
  let isOnDisk = known.size === opened.length;
  if (!isOnDisk) for (const block of known.values()) block.json = '';

  /** Notes a block as it is now; false when it was so already, as after a change that was taken back. */
  function remember(key: NodeKey, block: Block): boolean {
    const json = JSON.stringify(block);
    const before = known.get(key);
    if (before?.json === json) return false;
    const now = countBlockWords(block);
    words += now - (before?.words ?? 0);
    known.set(key, { words: now, json });
    return true;
  }

  function forget(key: NodeKey): void {
    words -= known.get(key)?.words ?? 0;
    known.delete(key);
  }

  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    // Undo and redo put a whole state in place without saying what in it differs.
    if (tags.has(HISTORIC_TAG) || !isOnDisk) allDirty = true;
    isOnDisk = true;
    for (const key of dirtyElements.keys()) dirty.add(key);
    // A picture or a divider is a leaf of the top level; other leaves have their block among the elements.
    for (const key of dirtyLeaves) dirty.add(key);
    if (isRearranged(dirtyElements)) structureDirty = true;
    onDirty();
  });

  /** A picture or a divider, which changes with its neighbours as much as by itself; or a block that went. */
  function $isLeafBlock(key: NodeKey): boolean {
    const node = $getNodeByKey(key);
    return node ? !$isElementNode(node) && node.getParent()?.getKey() === 'root' : known.has(key);
  }

  function $takeStructure(put: Map<BlockId, PlacedBlock>): BlockId[] {
    const children = $getRoot().getChildren();
    const keys = new Set(children.map((node) => node.getKey()));
    for (const key of [...known.keys()]) if (!keys.has(key)) forget(key);
    const ids = children.map($blockId);
    const shown = new Set(ids);
    const remove = [...positions.keys()].filter((id) => !shown.has(id));
    for (const id of remove) positions.delete(id);
    const moved = placeBlocks(ids, positions);
    for (const [id, position] of moved) positions.set(id, position);
    for (const node of children) {
      if (!moved.has($blockId(node)) && known.has(node.getKey())) continue;
      const block = $blockFromNode(node);
      remember(node.getKey(), block);
      put.set(block.id, { position: positions.get(block.id) as string, block });
    }
    return remove;
  }

  function $takeDirty(put: Map<BlockId, PlacedBlock>): void {
    for (const key of dirty) {
      const node = $getNodeByKey(key);
      if (node?.getParent()?.getKey() !== 'root') continue;
      const block = $blockFromNode(node);
      if (!remember(key, block)) continue;
      put.set(block.id, { position: positions.get(block.id) as string, block });
    }
  }

  function take(state: EditorState = editor.getEditorState()): BodyChanges {
    const put = new Map<BlockId, PlacedBlock>();
    const remove = state.read(() => {
      if (allDirty) for (const key of $getRoot().getChildrenKeys()) dirty.add(key);
      structureDirty ||= allDirty || [...dirty].some($isLeafBlock);
      const gone = structureDirty ? $takeStructure(put) : [];
      $takeDirty(put);
      return gone;
    });
    dirty.clear();
    structureDirty = false;
    allDirty = false;
    return { put: [...put.values()], remove };
  }

  return {
    /** The changes since the last call. */
    take,
    /** The number of words in the body as of the last `take`. */
    words: (): number => words,
    stop,
  };
}
