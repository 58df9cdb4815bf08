import { type BlockId, newId } from '../../article/ids.ts';
import type { InlineContent } from '../../article/inline.ts';
import { splitAtEmptyLines } from '../../html/reading/tidyInline.ts';
import type { ParagraphBlock } from './schema.ts';

/** The paragraphs that runs of foreign text make: one for every stretch between empty lines. */
export function paragraphsFromRuns(content: InlineContent): ParagraphBlock[] {
  return splitAtEmptyLines(content).map((part) => paragraph(newId<BlockId>(), part));
}

/** The one paragraph that this program wrote with this id. */
export function paragraph(id: BlockId, content: InlineContent): ParagraphBlock {
  return { id, type: 'paragraph', content };
}
