import type { ReadingOptions } from './reading/blockReader.ts';
import { type BlocksFromHtml, createFlow } from './reading/flow.ts';
import { parseHtml } from './reading/htmlTree.ts';
import { withoutReview } from './reading/wordReview.ts';

/**
 * Reads pasted or published HTML: from Word, Google Docs, the web, or this program, whose ids are kept.
 * Only what an article can hold comes out; nothing of the HTML itself survives, nor what Word's reviewers wrote.
 */
export function blocksFromHtml(html: string, options: ReadingOptions = {}): BlocksFromHtml {
  const flow = createFlow(options);
  flow.read(withoutReview(parseHtml(html)));
  return flow.result();
}
