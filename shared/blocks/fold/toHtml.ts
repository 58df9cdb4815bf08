import { looksEmpty } from '../../article/text.ts';
import { blockAttribute, type RenderContext } from '../../html/context.ts';
import { escapeHtml } from '../../html/escape.ts';
import { strings } from '../../html/strings.ts';
import type { FoldBlock } from './schema.ts';

/** The words a reader presses to read on; the body puts them, with all that follows, into a `details`. */
export function foldToHtml(block: FoldBlock, context: RenderContext): string {
  const isOwn = context.target === 'preview' ? block.label !== '' : !looksEmpty(block.label);
  const label = isOwn ? block.label : strings[context.language].showMore;
  const own = block.label === '' ? '' : ' data-own';
  const attributes = blockAttribute(block.id, context);
  return `<summary${attributes}${attributes && own}>${escapeHtml(label)}</summary>`;
}
