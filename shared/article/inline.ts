import * as v from 'valibot';
import { limits } from './limits.ts';
import { linkSchema } from './link.ts';
import { dropByteOrderMarks, looksEmpty, textSchema } from './text.ts';

export const marks = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'superscript',
  'subscript',
  'code',
] as const;

export const markSchema = v.picklist(marks);
export type Mark = v.InferOutput<typeof markSchema>;

/** A run of text with the same marks and the same link; `\n` in it is a line break inside the block. */
export const inlineSchema = v.strictObject({
  text: textSchema(limits.blockText),
  marks: v.optional(v.pipe(v.array(markSchema), v.nonEmpty(), v.maxLength(marks.length))),
  link: v.optional(linkSchema),
});
export type Inline = v.InferOutput<typeof inlineSchema>;

/** What holds nothing but control characters and byte order marks is left out. */
export const inlineContentSchema = v.pipe(
  v.array(inlineSchema),
  v.maxLength(limits.runs),
  v.transform(withoutEmpty),
);
export type InlineContent = v.InferOutput<typeof inlineContentSchema>;

/** The text of the runs, without marks. */
export function inlineText(content: InlineContent): string {
  return content.map((run) => run.text).join('');
}

/** True for runs in which nobody sees anything: there are none, or they hold white space and characters that are not drawn. */
export function isBlank(content: InlineContent): boolean {
  return content.every((run) => looksEmpty(run.text));
}

/** Joins neighbouring runs that look alike, drops byte order marks and empty runs, and puts marks in the one canonical order. */
export function normalizeInline(content: readonly Inline[]): InlineContent {
  const result: InlineContent = [];
  for (const run of content) {
    const next = canonicalRun(run);
    if (next.text === '') continue;
    const last = result.at(-1);
    if (last && sameLook(last, next)) last.text += next.text;
    else result.push(next);
  }
  return result;
}

function withoutEmpty(content: Inline[]): Inline[] {
  return content.every(({ text }) => text !== '') ? content : content.filter(({ text }) => text !== '');
}

function canonicalRun(run: Inline): Inline {
  const set = new Set(run.marks);
  const ordered = marks.filter((mark) => set.has(mark));
  return {
    text: dropByteOrderMarks(run.text),
    ...(ordered.length > 0 && { marks: ordered }),
    ...(run.link !== undefined && { link: run.link }),
  };
}

function sameLook(a: Inline, b: Inline): boolean {
  return a.link === b.link && (a.marks ?? []).join() === (b.marks ?? []).join();
}
