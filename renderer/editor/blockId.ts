import {
  $getNodeByKey,
  $getState,
  $setState,
  createState,
  type ElementNode,
  type LexicalNode,
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

/**
 * Makes sure that every block has an id and that no two have the same: a new half of a split and a pasted copy get
 * a new one, what was cut and pasted keeps its own. To be run as a transform of every kind of block.
 */
export function createIdKeeper(): (node: LexicalNode) => void {
  const owners = new Map<BlockId, NodeKey>();
  return (node) => {
    const id = $getState(node, blockIdState);
    if (id !== '' && !$isTaken(owners, id, node)) {
      owners.set(id, node.getKey());
      return;
    }
    const fresh = newId<BlockId>();
    owners.set(fresh, node.getKey());
    $setBlockId(node as ElementNode, fresh);
  };
}

function $isTaken(owners: ReadonlyMap<BlockId, NodeKey>, id: BlockId, node: LexicalNode): boolean {
  const key = owners.get(id);
  if (key === undefined || key === node.getKey()) return false;
  const owner = $getNodeByKey(key);
  return owner?.isAttached() === true && $getState(owner, blockIdState) === id;
}
