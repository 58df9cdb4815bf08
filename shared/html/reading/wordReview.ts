import { findElement, type HtmlElement, type HtmlNode, styleOf } from './htmlTree.ts';

/**
 * The tree without what colleagues wrote about the text in Word: their comments, and the signs where those stand, are
 * gone, and tracked changes are as if accepted. What a writer struck through or underlined on purpose stays.
 */
export function withoutReview(root: HtmlElement): HtmlElement {
  const isWord = findElement(root, isWordDocument) !== undefined;
  return { ...root, children: root.children.flatMap((node) => reviewed(node, isWord)) };
}

function reviewed(node: HtmlNode, isWord: boolean): HtmlNode[] {
  if (typeof node === 'string') return [node];
  if (isComment(node) || isDeletion(node, isWord)) return [];
  const children = node.children.flatMap((child) => reviewed(child, isWord));
  return isInsertion(node, isWord) ? children : [{ ...node, children }];
}

const commentClasses = [
  'msocomanchor',
  'msocomoff',
  'msocomtxt',
  'msocommenttext',
  'msocommentsubject',
] as const;

function isComment(element: HtmlElement): boolean {
  return (
    commentClasses.some((name) => isOfClass(element, name)) ||
    /^#_mso(com|anchor)_/i.test(element.attributes.href ?? '') ||
    /^comment(-list)?$/.test(styleOf(element, 'mso-element') ?? '') ||
    styleOf(element, 'mso-special-character') === 'comment'
  );
}

function isDeletion(element: HtmlElement, isWord: boolean): boolean {
  return isOfClass(element, 'msodel') || (element.name === 'del' && (isWord || isSigned(element)));
}

function isInsertion(element: HtmlElement, isWord: boolean): boolean {
  return isOfClass(element, 'msoins') || (element.name === 'ins' && (isWord || isSigned(element)));
}

/** True for a change that tells who made it and when; WordPress's own strikethrough may tell when, and never who. */
function isSigned({ attributes: { cite, datetime } }: HtmlElement): boolean {
  return cite !== undefined && (datetime !== undefined || /^mailto:/i.test(cite));
}

/** In a whole document of Word `del` and `ins` are tracked changes only: it has `s` and `u` for how words look. */
function isWordDocument({ name, attributes }: HtmlElement): boolean {
  return name === 'html' && attributes['xmlns:w'] === 'urn:schemas-microsoft-com:office:word';
}

/** Word's classes, whose case differs from one version to the next. */
function isOfClass({ attributes }: HtmlElement, name: string): boolean {
  return (attributes.class ?? '').toLowerCase().split(/\s+/).includes(name);
}
