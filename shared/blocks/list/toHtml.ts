import { blockAttribute, type RenderContext } from '../../html/context.ts';
import { attribute } from '../../html/escape.ts';
import { renderInline } from '../../html/renderInline.ts';
import type { ListBlock, ListItem } from './schema.ts';
import { shownItems } from './shownItems.ts';

/**
 * A list with the lists inside it; in the preview each item carries its own id. Points without words stay out of the
 * published page, and a list of nothing else.
 */
export function listToHtml(block: ListBlock, context: RenderContext): string {
  const items = context.target === 'site' ? shownItems(block.items) : block.items;
  if (items.length === 0) return '';
  return renderList(block.ordered, items, context, blockAttribute(block.id, context));
}

function renderList(
  ordered: boolean,
  items: readonly ListItem[],
  context: RenderContext,
  attributes = '',
): string {
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}${attributes}>${items.map((item) => renderItem(item, context)).join('')}</${tag}>`;
}

function renderItem(item: ListItem, context: RenderContext): string {
  const id = attribute('data-item', context.target === 'preview' ? item.id : undefined);
  const inner = item.list ? renderList(item.list.ordered, item.list.items, context) : '';
  return `<li${id}>${renderInline(item.content)}${inner}</li>`;
}
