import { type Inline, type InlineContent, inlineText, normalizeInline } from '../../article/inline.ts';

/** White space of HTML source, which means one space. */
export function collapseSpace(text: string): string {
  return text.replaceAll(/[ \t\n\r\f]+/g, ' ');
}

/** Characters that no text should hold: those that no XML can, and byte order marks. */
export function dropControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be dropped.
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '');
}

/** Runs without the spaces that HTML leaves at the edges, at line breaks and where runs meet. */
export function trimInline(content: readonly Inline[]): InlineContent {
  const result: Inline[] = [];
  let before = '\n';
  for (const run of content) {
    const text = tidyText(run.text, before);
    if (text === '') continue;
    result.push({ ...run, text });
    before = text.at(-1) ?? before;
  }
  return normalizeInline(trimEnd(result));
}

/** Paragraphs where the source has two line breaks or more in a row. */
export function splitAtEmptyLines(content: InlineContent): InlineContent[] {
  const text = inlineText(content);
  const parts: InlineContent[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n{2,}/g)) {
    parts.push(sliceInline(content, start, gap.index));
    start = gap.index + gap[0].length;
  }
  parts.push(sliceInline(content, start, text.length));
  return parts.map(trimInline).filter((part) => part.length > 0);
}

/** The runs between two places of the text, counted in UTF-16 units. */
export function sliceInline(content: InlineContent, start: number, end: number): InlineContent {
  const result: InlineContent = [];
  let offset = 0;
  for (const run of content) {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    if (text !== '') result.push({ ...run, text });
    offset += run.text.length;
  }
  return result;
}

/** A no-break space beside another space only holds its place in an editor. */
function tidyText(text: string, before: string): string {
  const tidy = text.replaceAll(/[ \u00a0]*[ ][ \u00a0]*/g, ' ').replaceAll(/[ \u00a0]*\n[ \u00a0]*/g, '\n');
  return before === ' ' || before === '\n' ? tidy.replace(/^[ \u00a0]+/, '') : tidy;
}

function trimEnd(content: Inline[]): Inline[] {
  for (let last = content.at(-1); last; last = content.at(-1)) {
    const text = last.text.replace(/[\s\u00a0]+$/, '');
    content.pop();
    if (text !== '') return [...content, { ...last, text }];
  }
  return content;
}
