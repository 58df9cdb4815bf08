import type { Block } from '../blocks/block.ts';
import type { ForeignImage } from '../blocks/image/fromHtml.ts';
import type { ReadingOptions } from './reading/blockReader.ts';
import { createFlow } from './reading/flow.ts';
import { parseHtml } from './reading/htmlTree.ts';

export type { ForeignImage } from '../blocks/image/fromHtml.ts';

/** What HTML holds of an article: its blocks, and the pictures that are not in the library. */
export type BlocksFromHtml = {
  blocks: Block[];
  /** `at` counts the blocks before the picture. */
  foreignImages: (ForeignImage & { at: number })[];
};

/**
 * Reads pasted or published HTML: from Word, Google Docs, the web, or this program, whose ids are kept.
 * Only what an article can hold comes out; nothing of the HTML itself survives.
 */
export function blocksFromHtml(html: string, options: ReadingOptions = {}): BlocksFromHtml {
  const flow = createFlow(options);
  flow.read(parseHtml(html));
  return flow.result();
}
