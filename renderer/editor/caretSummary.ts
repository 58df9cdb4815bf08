import { $isLinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { type Mark, marks } from '../../shared/article/inline.ts';
import type { BlockType } from '../../shared/blocks/block.ts';
import type { Picture } from '../../shared/blocks/image/schema.ts';
import { $isFoldNode } from './nodes/fold/fold.ts';
import { $isImageNode } from './nodes/image/image.ts';
import { $isPullQuoteNode } from './nodes/pullQuote/pullQuote.ts';
import { $isQuoteNode } from './nodes/quote/quote.ts';

/** What the toolbar can make of the blocks in the selection. */
export type TextBlockKind =
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'bulletedList'
  | 'numberedList'
  | 'quote'
  | 'pullQuote';

/** A picture, quote or fold that is selected, with the words that belong to it but are not text of the body. */
export type SelectedBlock =
  | { key: NodeKey; type: 'image'; picture: Picture }
  | { key: NodeKey; type: 'quote' | 'pullQuote'; citation: string }
  | { key: NodeKey; type: 'fold'; label: string };

/** What is at the caret: what the toolbar and the inspector show. */
export type CaretSummary = {
  kind: TextBlockKind | BlockType;
  marks: Mark[];
  link: string | undefined;
  hasRange: boolean;
  block: SelectedBlock | undefined;
};

/** What is at the caret now. Runs inside a read of the editor's state. */
export function $readCaret(): CaretSummary {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const node = selection.getNodes()[0];
    return {
      kind: $isFoldNode(node) ? 'fold' : $isImageNode(node) ? 'image' : 'divider',
      ...noText,
      block: $selectedBlock(node),
    };
  }
  if (!$isRangeSelection(selection)) return { kind: 'paragraph', ...noText, block: undefined };
  const anchor = selection.anchor.getNode();
  const top = $findMatchingParent(anchor, (node) => node.getParent()?.getKey() === 'root');
  const link = $findMatchingParent(anchor, $isLinkNode);
  return {
    kind: $kindOf(top, anchor),
    marks: marks.filter((mark) => selection.hasFormat(mark)),
    link: $isLinkNode(link) ? link.getURL() : undefined,
    hasRange: !selection.isCollapsed(),
    block: $selectedBlock(top),
  };
}

const noText = { marks: [] as Mark[], link: undefined, hasRange: false };

function $selectedBlock(node: LexicalNode | null | undefined): SelectedBlock | undefined {
  if ($isImageNode(node)) return { key: node.getKey(), type: 'image', picture: node.getPicture() };
  if ($isFoldNode(node)) return { key: node.getKey(), type: 'fold', label: node.getLabel() };
  if ($isQuoteNode(node)) return { key: node.getKey(), type: 'quote', citation: node.getCitation() };
  if ($isPullQuoteNode(node)) return { key: node.getKey(), type: 'pullQuote', citation: node.getCitation() };
  return undefined;
}

function $kindOf(top: LexicalNode | null, anchor: LexicalNode): TextBlockKind {
  if ($isHeadingNode(top)) return `heading${top.getTag().slice(1)}` as TextBlockKind;
  if ($isQuoteNode(top)) return 'quote';
  if ($isPullQuoteNode(top)) return 'pullQuote';
  const list = $findMatchingParent(anchor, $isListNode);
  if ($isListNode(list)) return list.getListType() === 'number' ? 'numberedList' : 'bulletedList';
  return 'paragraph';
}
