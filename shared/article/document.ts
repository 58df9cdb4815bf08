import * as v from 'valibot';
import { type Block, blockSchema, blockText } from '../blocks/block.ts';
import { limits } from './limits.ts';

/** The version of the body's shape that this program writes; older ones are stepped up on reading. */
export const documentVersion = 1;

/** An article's body: blocks in reading order, each with its own lasting id. */
export const documentSchema = v.pipe(
  v.strictObject({
    version: v.literal(documentVersion),
    blocks: v.pipe(v.array(blockSchema), v.maxLength(limits.blocks)),
  }),
  v.check(({ blocks }) => haveUniqueIds(blocks), 'two blocks have the same id'),
);

/** The number of words a reader reads in these blocks. */
export function countWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + countBlockWords(block), 0);
}

/** The number of words in one block: runs of letters, digits, apostrophes and hyphens. */
export function countBlockWords(block: Block): number {
  return blockText(block).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}

function haveUniqueIds(blocks: readonly Block[]): boolean {
  return new Set(blocks.map((block) => block.id)).size === blocks.length;
}
