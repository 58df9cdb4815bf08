import { type BlockId, newId } from '../../article/ids.ts';
import { type InlineContent, inlineText } from '../../article/inline.ts';
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
  const text = inlineText(content);
  if (text.length <= limits.blockText) return [content];
  const splitsCharacter = (text.codePointAt(limits.blockText - 1) ?? 0) > 0xffff;
  const end = limits.blockText - (splitsCharacter ? 1 : 0);
  return [sliceInline(content, 0, end), ...cut(sliceInline(content, end, text.length))];
}
