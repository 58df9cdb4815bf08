import type { BlockReader } from '../../html/reading/blockReader.ts';
import type { HtmlElement } from '../../html/reading/htmlTree.ts';
import type { DividerBlock } from './schema.ts';

/** A divider for every rule. */
export function dividerFromHtml(element: HtmlElement, reader: BlockReader): DividerBlock[] {
  return [{ id: reader.idOf(element), type: 'divider' }];
}
