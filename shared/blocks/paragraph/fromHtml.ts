import { type BlockId, newId } from '../../article/ids.ts';
import type { InlineContent } from '../../article/inline.ts';
import { limits } from '../../article/limits.ts';
import { sliceInline, splitAtEmptyLines } from '../../html/reading/tidyInline.ts';
import type { ParagraphBlock } from './schema.ts';

/** The paragraphs that runs of foreign text make: one for every stretch between empty lines. */
export function paragraphsFromRuns(content: InlineContent): ParagraphBlock[] {
  return splitAtEmptyLines(content)
    .flatMap(cut)
    .map((part) => paragraph(newId<BlockId>(), part));
}

/** The one paragraph that this program wrote with this id. */
export function paragraph(id: BlockId, content: InlineContent): ParagraphBlock {
  return { id, type: 'paragraph', content };
}

/** What is longer than a paragraph may be becomes several. */
function cut(content: InlineContent): InlineContent[] {
  const length = content.reduce((sum, run) => sum + run.text.length, 0);
  if (length <= limits.blockText) return [content];
  return [sliceInline(content, 0, limits.blockText), ...cut(sliceInline(content, limits.blockText, length))];
}
