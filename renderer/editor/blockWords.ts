import type { LexicalNode } from 'lexical';
import { limits } from '../../shared/article/limits.ts';
import { fits } from '../../shared/article/text.ts';
import { $isCitedNode, type CitedNode } from './nodes/citedNode.ts';
import { $isFoldNode, type FoldNode } from './nodes/fold/fold.ts';
import { $isImageNode, type ImageNode } from './nodes/image/image.ts';

/** Words that a picture, a quote or a fold shows, whose element carries their name as `data-words`. */
export type Words = {
  node: ImageNode | CitedNode | FoldNode;
  name: 'caption' | 'credit' | 'citation' | 'label';
  text: string;
};

const longest = {
  caption: limits.caption,
  credit: limits.credit,
  citation: limits.citation,
  label: limits.foldLabel,
};

/** The words of a block that are shown in the story and are no text of the body. */
export function $wordsOf(node: LexicalNode): Words[] {
  if ($isFoldNode(node)) return [{ node, name: 'label', text: node.getLabel() }];
  if ($isCitedNode(node)) return [{ node, name: 'citation', text: node.getCitation() }];
  if (!$isImageNode(node)) return [];
  const { caption, credit } = node.getPicture();
  return [
    { node, name: 'caption', text: caption },
    { node, name: 'credit', text: credit },
  ];
}

/** Puts others in place of a part of the words; false when they would be longer than allowed, and stay as they are. */
export function $replaceWords(
  { node, name }: Words,
  { start, end }: { start: number; end: number },
  replacement: string,
): boolean {
  const now = $wordsOf(node).find((one) => one.name === name)?.text ?? '';
  const text = now.slice(0, start) + replacement + now.slice(end);
  if (!fits(text, longest[name])) return false;
  if ($isFoldNode(node)) node.setLabel(text);
  else if ($isCitedNode(node)) node.setCitation(text);
  else node.setPicture({ ...node.getPicture(), [name]: text });
  return true;
}
