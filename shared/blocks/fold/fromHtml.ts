import { limits } from '../../article/limits.ts';
import { type BlockReader, isOwn } from '../../html/reading/blockReader.ts';
import type { HtmlElement } from '../../html/reading/htmlTree.ts';
import { strings } from '../../html/strings.ts';
import type { FoldBlock } from './schema.ts';

/** The fold that a `summary` stands for; a label that only says "show more" is the language's own. */
export function foldFromHtml(summary: HtmlElement, reader: BlockReader): FoldBlock[] {
  const words = reader.plain(summary, limits.foldLabel);
  const isDefault = isOwn(summary)
    ? summary.attributes['data-own'] === undefined
    : Object.values(strings).some(({ showMore }) => showMore === words);
  return [{ id: reader.idOf(summary), type: 'fold', label: isDefault ? '' : words }];
}
