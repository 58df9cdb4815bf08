import type { Inline } from '../../article/inline.ts';
import { type BlockReader, isOwn } from '../../html/reading/blockReader.ts';
import type { HtmlElement } from '../../html/reading/htmlTree.ts';
import type { HeadingBlock, HeadingLevel } from './schema.ts';

const levels: Record<string, HeadingLevel> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

/** A heading of any level, brought to one that a body can have; nothing when it has no words. */
export function headingFromHtml(element: HtmlElement, reader: BlockReader): HeadingBlock[] {
  const read = reader.inline(element.children);
  const content = isOwn(element) || !read.every(isBold) ? read : read.map(withoutBold);
  if (content.length === 0 && !isOwn(element)) return [];
  return [{ id: reader.idOf(element), type: 'heading', level: levels[element.name] ?? 2, content }];
}

/** Word processors make their headings bold by hand; ours are so by themselves. */
function withoutBold({ marks, ...run }: Inline): Inline {
  const kept = marks?.filter((mark) => mark !== 'bold') ?? [];
  return kept.length > 0 ? { ...run, marks: kept } : run;
}

function isBold({ marks }: Inline): boolean {
  return marks?.includes('bold') ?? false;
}
