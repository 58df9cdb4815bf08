import { blockMarkup, inlineMarkup } from '../../html/wordpress/blockMarkup.ts';
import type { ListBlock, ListItem, NestedList } from './schema.ts';
import { shownItems } from './shownItems.ts';

/** WordPress's list block, with a block for every point that says something and for every list inside one. */
export function listToWordPress({ ordered, items }: ListBlock): string {
  const shown = shownItems(items);
  return shown.length === 0 ? '' : listMarkup({ ordered, items: shown });
}

function listMarkup({ ordered, items }: NestedList): string {
  const tag = ordered ? 'ol' : 'ul';
  const html = `<${tag} class="wp-block-list">${items.map(itemMarkup).join('\n\n')}</${tag}>`;
  return blockMarkup('list', html, { ordered: ordered || undefined });
}

function itemMarkup({ content, list }: ListItem): string {
  return blockMarkup('list-item', `<li>${inlineMarkup(content)}${list ? listMarkup(list) : ''}</li>`);
}
