import { $createLinkNode, $isLinkNode } from '@lexical/link';
import {
  $createLineBreakNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextFormatType,
} from 'lexical';
import {
  type Inline,
  type InlineContent,
  type Mark,
  marks,
  normalizeInline,
} from '../../shared/article/inline.ts';
import { safeLink } from '../../shared/article/link.ts';

/** Lexical's names for the marks are the article's own. */
const formatOf = (mark: Mark): TextFormatType => mark;

/** Appends runs of text to a block's node. */
export function $appendInline(parent: ElementNode, content: InlineContent): void {
  for (const run of content) {
    const nodes = $textNodes(run);
    if (run.link === undefined) parent.append(...nodes);
    else parent.append($createLinkNode(run.link).append(...nodes));
  }
}

/** The runs of text in a block's node; a nested block, such as a list inside an item, is left out. */
export function $readInline(parent: ElementNode): InlineContent {
  return normalizeInline(parent.getChildren().flatMap((child) => $readRuns(child, undefined)));
}

function $textNodes(run: Inline): LexicalNode[] {
  return run.text.split('\n').flatMap((line, index) => {
    const nodes: LexicalNode[] = index > 0 ? [$createLineBreakNode()] : [];
    if (line === '') return nodes;
    const text = $createTextNode(line);
    for (const mark of run.marks ?? []) text.toggleFormat(formatOf(mark));
    return [...nodes, text];
  });
}

function $readRuns(node: LexicalNode, link: string | undefined): Inline[] {
  if ($isTextNode(node)) {
    const own = marks.filter((mark) => node.hasFormat(formatOf(mark)));
    return [
      {
        text: node.getTextContent(),
        ...(own.length > 0 && { marks: own }),
        ...(link !== undefined && { link }),
      },
    ];
  }
  if ($isLineBreakNode(node)) return [{ text: '\n', ...(link !== undefined && { link }) }];
  if ($isLinkNode(node)) {
    const target = safeLink(node.getURL());
    return node.getChildren().flatMap((child) => $readRuns(child, target));
  }
  return $isElementNode(node) && node.isInline()
    ? node.getChildren().flatMap((child) => $readRuns(child, link))
    : [];
}
