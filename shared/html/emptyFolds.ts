import type { Block } from '../blocks/block.ts';

/**
 * The blocks without the folds below which a reader would find nothing. `render` gives a block's HTML as it goes out,
 * which is empty for one that is left out there.
 */
export function withoutEmptyFolds(blocks: readonly Block[], render: (block: ShownBlock) => string): Block[] {
  const last = blocks.findLastIndex((block) => block.type !== 'fold' && render(block) !== '');
  return blocks.filter((block, index) => block.type !== 'fold' || index < last);
}

/** A block that stands in the page itself; a fold only closes others in. */
export type ShownBlock = Exclude<Block, { type: 'fold' }>;
