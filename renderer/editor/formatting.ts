import { $isLinkNode, $toggleLink } from '@lexical/link';
import { $isListItemNode, $isListNode } from '@lexical/list';
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getState,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setState,
  type EditorState,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { BlockId } from '../../shared/article/ids.ts';
import { type Mark, marks } from '../../shared/article/inline.ts';
import { safeLink } from '../../shared/article/link.ts';
import type { BlockType } from '../../shared/blocks/block.ts';
import type { Picture } from '../../shared/blocks/image/schema.ts';
import type { BlockEdge } from './blockEdge.ts';
import { $setBlockId, blockIdState } from './blockId.ts';
import { $makeLists } from './makeLists.ts';
import { CitedNode, citationState } from './nodes/citedNode.ts';
import { $createDividerNode } from './nodes/divider/divider.ts';
import { $createFoldNode, $isFoldNode } from './nodes/fold/fold.ts';
import { $createImageNode, $isImageNode } from './nodes/image/image.ts';
import { $createPullQuoteNode, $isPullQuoteNode } from './nodes/pullQuote/pullQuote.ts';
import { $createQuoteNode, $isQuoteNode } from './nodes/quote/quote.ts';

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

type PlainKind = Exclude<TextBlockKind, 'bulletedList' | 'numberedList'>;

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

/** Toggles a mark on the selected text. */
export function toggleMark(editor: LexicalEditor, mark: Mark): void {
  editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark);
}

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

/**
 * Puts a block that is no text where the caret is, with room to go on writing below it, and gives the place below it.
 * An empty paragraph is that room: it is not left above.
 */
export function insertBlock(
  editor: LexicalEditor,
  kind: 'divider' | 'fold' | { picture: Picture },
): BlockEdge | undefined {
  let below: BlockEdge | undefined;
  const insert = () => {
    const node =
      kind === 'divider'
        ? $createDividerNode()
        : kind === 'fold'
          ? $createFoldNode()
          : $createImageNode(kind.picture);
    const empty = $emptyParagraphAtCaret();
    if (empty) empty.insertBefore(node);
    else $insertNodeToNearestRoot(node);
    if (!node.getNextSibling()) node.insertAfter($createParagraphNode());
    node.selectNext();
    below = { key: node.getKey(), side: 'after' };
  };
  editor.update(insert, { discrete: true });
  return below;
}

function $emptyParagraphAtCaret(): ElementNode | undefined {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement() : null;
  return $isParagraphNode(block) && block.isEmpty() ? block : undefined;
}

/** Puts a picture beside a block, and gives the place below it; undefined when that block is gone. */
export function insertPictureAt(
  editor: LexicalEditor,
  picture: Picture,
  { key, side }: BlockEdge,
): BlockEdge | undefined {
  let next: BlockEdge | undefined;
  const insert = () => {
    const block = $getNodeByKey(key);
    if (!block?.isAttached()) return;
    const image = $createImageNode(picture);
    if (side === 'before') block.insertBefore(image);
    else block.insertAfter(image);
    if (!image.getNextSibling()) image.insertAfter($createParagraphNode());
    image.selectNext();
    next = { key: image.getKey(), side: 'after' };
  };
  editor.update(insert, { discrete: true });
  return next;
}

/** Links the selected text; an empty address takes the link away. False when the address is not allowed. */
export function setLink(editor: LexicalEditor, address: string): boolean {
  const target = address.trim() === '' ? null : safeLink(address);
  if (target === undefined) return false;
  editor.update(() => $toggleLink(target));
  return true;
}

/** The block whose words were changed last, and how the story stood then. */
const lastChanges = new WeakMap<LexicalEditor, { key: NodeKey; state: EditorState }>();

/**
 * Changes the words that belong to a picture, a quote or a fold; they are typed elsewhere, so the caret stays there. What
 * is typed into those of one block is one step back in the story.
 */
export function changeBlock(editor: LexicalEditor, changed: SelectedBlock): void {
  const { key } = changed;
  const last = lastChanges.get(editor);
  const goesOn = last?.key === key && last.state === editor.getEditorState();
  const change = () => {
    const node = $getNodeByKey(changed.key);
    if (changed.type === 'image' && $isImageNode(node)) node.setPicture(changed.picture);
    else if (changed.type === 'fold' && $isFoldNode(node)) node.setLabel(changed.label);
    else if ((changed.type === 'quote' || changed.type === 'pullQuote') && node instanceof CitedNode) {
      node.setCitation(changed.citation);
    }
  };
  editor.update(change, {
    tag: [SKIP_DOM_SELECTION_TAG, goesOn ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG],
    onUpdate: () => lastChanges.set(editor, { key, state: editor.getEditorState() }),
  });
}

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
