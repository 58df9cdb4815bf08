import { generateNKeysBetween } from 'fractional-indexing';
import type { ArticleId } from '../../shared/article/ids.ts';
import type { Block } from '../../shared/blocks/block.ts';
import type { Store } from '../store/store.ts';

/** Makes these blocks the whole working copy of an article that had so many words before. */
export function writeBody(
  store: Store,
  articleId: ArticleId,
  blocks: readonly Block[],
  wordsBefore: number,
  at: string,
): void {
  store.blocks.removeAll(articleId);
  const positions = generateNKeysBetween(null, null, blocks.length);
  const words = blocks.reduce(
    (sum, block, index) => sum + store.blocks.put(articleId, positions[index] as string, block),
    0,
  );
  store.articles.touch(articleId, words - wordsBefore, at);
  store.search.markPending(articleId);
}
