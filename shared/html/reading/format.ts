import type { Inline, Mark } from '../../article/inline.ts';
import { safeLink } from '../../article/link.ts';
import { type HtmlElement, styleOf } from './htmlTree.ts';

/** How the words at one place of the HTML look. */
export type Format = {
  marks: ReadonlySet<Mark>;
  link: string | undefined;
  /** White space counts as it stands: this program, or a `pre`, wrote it. */
  verbatim: boolean;
};

export const plainFormat: Format = { marks: new Set(), link: undefined, verbatim: false };

const tagMarks: Record<string, Mark> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
};

/** How words inside the element look, given how they look around it: its tag, then its style. */
export function formatInside(element: HtmlElement, around: Format): Format {
  const link = element.name === 'a' ? (linkOf(element.attributes.href ?? '') ?? around.link) : around.link;
  const marks = new Set(around.marks);
  const mark = tagMarks[element.name];
  if (mark) marks.add(mark);
  applyStyle(element, marks, link !== undefined);
  return { marks, link, verbatim: around.verbatim || element.name === 'pre' };
}

/** A run of text that looks like this. */
export function runOf(text: string, { marks, link }: Format): Inline {
  return {
    text,
    ...(marks.size > 0 && { marks: [...marks] }),
    ...(link !== undefined && { link }),
  };
}

/** Only whole addresses: one that is relative to a page is nothing outside of it. */
function linkOf(href: string): string | undefined {
  const address = href.trim();
  if (address.startsWith('//')) return safeLink(`https:${address}`);
  return /^(https?|mailto|tel):/i.test(address) ? safeLink(address) : undefined;
}

function applyStyle(element: HtmlElement, marks: Set<Mark>, linked: boolean): void {
  if (element.attributes.style === undefined) return;
  toggle(marks, 'bold', isBold(styleOf(element, 'font-weight')));
  toggle(marks, 'italic', isItalic(styleOf(element, 'font-style')));
  const decoration = styleOf(element, 'text-decoration') ?? styleOf(element, 'text-decoration-line') ?? '';
  // Word processors underline every link; that is how it looks there, not what was meant.
  if (decoration.includes('underline') && !linked) marks.add('underline');
  if (decoration.includes('line-through')) marks.add('strikethrough');
  const align = styleOf(element, 'vertical-align');
  if (align === 'super') marks.add('superscript');
  if (align === 'sub') marks.add('subscript');
}

function toggle(marks: Set<Mark>, mark: Mark, on: boolean | undefined): void {
  if (on === true) marks.add(mark);
  if (on === false) marks.delete(mark);
}

function isBold(weight: string | undefined): boolean | undefined {
  if (weight === undefined || weight === 'inherit') return undefined;
  return weight === 'bold' || weight === 'bolder' || Number.parseInt(weight, 10) >= 600;
}

function isItalic(style: string | undefined): boolean | undefined {
  if (style === undefined || style === 'inherit') return undefined;
  return style.startsWith('italic') || style.startsWith('oblique');
}
