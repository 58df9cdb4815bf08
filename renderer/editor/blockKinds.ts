import { $isListItemNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $getState,
  $isRangeSelection,
  $setState,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { BlockId } from '../../shared/article/ids.ts';
import { $setBlockId, blockIdState } from './blockId.ts';
import { $readCaret, type TextBlockKind } from './caretSummary.ts';
import { $makeLists } from './makeLists.ts';
import { citationState } from './nodes/citedNode.ts';
import { $createPullQuoteNode } from './nodes/pullQuote/pullQuote.ts';
import { $createQuoteNode } from './nodes/quote/quote.ts';

type PlainKind = Exclude<TextBlockKind, 'bulletedList' | 'numberedList'>;

/** Makes the selected blocks into this kind; a second time makes them paragraphs again. */
export function setKind(editor: LexicalEditor, kind: TextBlockKind): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    $makeKind(selection, $readCaret().kind === kind ? 'paragraph' : kind);
  });
}

function $makeKind(selection: RangeSelection, kind: TextBlockKind): void {
  if (kind === 'bulletedList') $makeLists(selection, 'bullet');
  else if (kind === 'numberedList') $makeLists(selection, 'number');
  else $makeTextBlocks(selection, kind);
}

/** Points of a list that become something else leave the list; the others stay in it. */
function $makeTextBlocks(selection: RangeSelection, kind: PlainKind): void {
  const successors = new Map<BlockId | '', Set<NodeKey>>();
  const keep = (before: ElementNode, after: ElementNode) => {
    $keepBlock(before, after);
    if (!$isListItemNode(before)) return;
    const list = $topLevelId(before);
    successors.set(list, (successors.get(list) ?? new Set()).add(after.getKey()));
  };
  $setBlocksType(selection, () => $createTextBlock(kind), keep);
  for (const [list, keys] of successors) $succeed(list, keys);
}

/** A block that changes its kind stays the same block, and knows who said it if it becomes a quote again. */
function $keepBlock(before: ElementNode, after: ElementNode): void {
  const citation = $getState(before, citationState);
  if (citation !== '') $setState(after, citationState, citation);
  const id = $getState(before, blockIdState);
  if (id !== '' && before.getParent()?.getKey() === 'root') $setBlockId(after, id);
}

function $topLevelId(node: LexicalNode): BlockId | '' {
  const top = node.getTopLevelElement();
  return top ? $getState(top, blockIdState) : '';
}

/** The first block that a list has become stands for it, unless some of it is still that list. */
function $succeed(list: BlockId | '', successors: ReadonlySet<NodeKey>): void {
  const blocks = $getRoot().getChildren();
  if (list === '' || blocks.some((block) => $getState(block, blockIdState) === list)) return;
  const first = blocks.find((block) => successors.has(block.getKey()));
  if (first) $setBlockId(first, list);
}

function $createTextBlock(kind: PlainKind): ElementNode {
  switch (kind) {
    case 'paragraph':
      return $createParagraphNode();
    case 'quote':
      return $createQuoteNode();
    case 'pullQuote':
      return $createPullQuoteNode();
    default:
      return $createHeadingNode(`h${kind.slice(-1)}` as 'h2' | 'h3' | 'h4');
  }
}
