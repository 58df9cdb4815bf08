import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list';
import type { ListBlock, ListItem, NestedList } from '../../../../shared/blocks/list/schema.ts';
import { $blockId, $setBlockId } from '../../blockId.ts';
import { $appendInline, $readInline } from '../../inlineNodes.ts';

type Items = Pick<NestedList, 'ordered' | 'items'>;

/** A list's node. Lexical holds a nested list in an item of its own, after the item it belongs to. */
export function $listFromBlock(block: ListBlock): ListNode {
  return $setBlockId($listNode(block), block.id);
}

/** The list a node shows. */
export function $listToBlock(node: ListNode): ListBlock {
  return { id: $blockId(node), type: 'list', ...$readItems(node) };
}

function $listNode({ ordered, items }: Items): ListNode {
  const list = $createListNode(ordered ? 'number' : 'bullet');
  for (const item of items) list.append(...$itemNodes(item));
  return list;
}

function $itemNodes(item: ListItem): ListItemNode[] {
  const own = $setBlockId($createListItemNode(), item.id);
  $appendInline(own, item.content);
  return item.list ? [own, $createListItemNode().append($listNode(item.list))] : [own];
}

function $readItems(node: ListNode): Items {
  const items: ListItem[] = [];
  for (const child of node.getChildren().filter($isListItemNode)) {
    const nested = child.getFirstChild();
    if ($isListNode(nested)) nest(items, $readItems(nested));
    else items.push({ id: $blockId(child), content: $readInline(child) });
  }
  return { ordered: node.getListType() === 'number', items };
}

/** Hangs a nested list below the item before it; where there is none, its items are the list's own. */
function nest(items: ListItem[], list: NestedList): void {
  const parent = items.at(-1);
  if (!parent) items.push(...list.items);
  else if (parent.list) parent.list.items.push(...list.items);
  else parent.list = list;
}
