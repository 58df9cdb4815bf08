import type { Inline, InlineContent, Mark } from '../article/inline.ts';
import { safeLink } from '../article/link.ts';
import { escapeHtml } from './escape.ts';

/** The element each mark is written as. */
export const markTags: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
  code: 'code',
};

const none: readonly Mark[] = [];

/** Runs as inline HTML: neighbours share the elements they have in common, and links are checked once more. */
export function renderInline(content: InlineContent): string {
  let html = '';
  let link: string | undefined;
  let anchor = '';
  let open: Mark[] = [];
  for (const run of content) {
    const kept = run.link === link ? sharedDepth(open, run.marks ?? none) : 0;
    html += closeMarks(open, kept);
    open = open.slice(0, kept);
    if (run.link !== link) {
      if (anchor !== '') html += '</a>';
      anchor = openLink(run.link);
      html += anchor;
      link = run.link;
    }
    for (const mark of run.marks ?? none) {
      if (open.includes(mark)) continue;
      html += `<${markTags[mark]}>`;
      open.push(mark);
    }
    html += renderText(run);
  }
  return html + closeMarks(open, 0) + (anchor === '' ? '' : '</a>');
}

/** Text with its line breaks. */
export function renderLines(text: string): string {
  const escaped = escapeHtml(text);
  return escaped.includes('\n') ? escaped.replaceAll('\n', '<br>') : escaped;
}

function renderText(run: Inline): string {
  return renderLines(run.text);
}

/** How many of the open elements, from the outermost, the next run stands in as well. */
function sharedDepth(open: readonly Mark[], marks: readonly Mark[]): number {
  const end = open.findIndex((mark) => !marks.includes(mark));
  return end < 0 ? open.length : end;
}

function closeMarks(open: readonly Mark[], from: number): string {
  let html = '';
  for (let index = open.length - 1; index >= from; index--) html += `</${markTags[open[index] as Mark]}>`;
  return html;
}

function openLink(link: string | undefined): string {
  const href = link === undefined ? undefined : safeLink(link);
  if (href === undefined) return '';
  return `<a href="${escapeHtml(href)}"${isExternal(href) ? ' rel="noopener"' : ''}>`;
}

function isExternal(href: string): boolean {
  return href.startsWith('http:') || href.startsWith('https:');
}
