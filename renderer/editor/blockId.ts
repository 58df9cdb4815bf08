import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  $setState,
  createState,
  type ElementNode,
  HISTORIC_TAG,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { type BlockId, blockIdSchema, newId } from '../../shared/article/ids.ts';
import { readAs } from '../../shared/readAs.ts';

/** The lasting id of a block, kept on its node; empty until it has one. */
export const blockIdState = createState('blockId', {
  parse: (value: unknown): BlockId | '' => readAs(blockIdSchema, value) ?? '',
});

/** The id of a block's node. Throws when it has none: the transform below gives one to each before anyone looks. */
export function $blockId(node: LexicalNode): BlockId {
  const id = $getState(node, blockIdState);
  if (id === '') throw new Error(`A ${node.getType()} node has no block id`);
  return id;
}

/** Gives a node the id of the block it shows. */
export function $setBlockId<Node extends LexicalNode>(node: Node, id: BlockId): Node {
  return $setState(node, blockIdState, id);
}

/** Who has which id. */
type Owners = Map<BlockId, NodeKey>;

/**
 * Makes sure that every block of these kinds has an id and that no two have the same: a new half of a split gets a new
 * one, and so does what is pasted a second time.
 */
export function registerBlockIds(editor: LexicalEditor, kinds: readonly Klass<LexicalNode>[]): () => void {
  const owners: Owners = new Map();
  const keep = (node: LexicalNode) => $keepId(owners, node);
  return mergeRegister(
    ...kinds.map((kind) => editor.registerNodeTransform(kind, keep)),
    // Undo and redo put other nodes in the place of those that had the ids, and no transform sees them.
    editor.registerUpdateListener(({ editorState, tags }) => {
      if (!tags.has(HISTORIC_TAG)) return;
      owners.clear();
      editorState.read(() => {
        $eachId($getRoot().getChildren(), (id, node) => owners.set(id, node.getKey()));
      });
    }),
  );
}

function $keepId(owners: Owners, node: LexicalNode): void {
  const id = $getState(node, blockIdState);
  if (id !== '' && !$isTaken(owners, id, node)) {
    owners.set(id, node.getKey());
    return;
  }
  const fresh = newId<BlockId>();
  owners.set(fresh, node.getKey());
  $setBlockId(node as ElementNode, fresh);
}

/** Tells the ids of blocks, and of the points of lists among them. */
export function $eachId(nodes: readonly LexicalNode[], tell: (id: BlockId, node: LexicalNode) => void): void {
  for (const node of nodes) {
    const id = $getState(node, blockIdState);
    if (id !== '') tell(id, node);
    if ($isListNode(node) || $isListItemNode(node)) $eachId(node.getChildren(), tell);
  }
}

function $isTaken(owners: Owners, id: BlockId, node: LexicalNode): boolean {
  const key = owners.get(id);
  if (key === undefined || key === node.getKey()) return false;
  const owner = $getNodeByKey(key);
  return owner?.isAttached() === true && $getState(owner, blockIdState) === id;
}
