import * as v from 'valibot';

/** Text without byte order marks, which nobody sees: where nothing else stands, sites take it for an empty one. */
export function dropByteOrderMarks(text: string): string {
  return text.replaceAll('\ufeff', '');
}

/**
 * Text of several lines as an article keeps it: well-formed Unicode, with no byte order mark, and no control character but
 * `\n` and the tab.
 */
export function tidyText(text: string): string {
  return dropByteOrderMarks(text.toWellFormed())
    .replaceAll(/\r\n?|[\v\f\u0085]/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '');
}

/** Text of one line as an article keeps it. */
export function tidyLine(text: string): string {
  return tidyText(text).replaceAll(/\s*\n\s*|\t/g, ' ');
}

/** True for a text of at most so many characters: code points, whatever they take to store. */
export function fits(text: string, limit: number): boolean {
  return text.length <= limit || [...text].length <= limit;
}

/** True for a text in which nobody sees anything: white space, and characters that are not drawn. */
export function looksEmpty(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

/** As much of the beginning as fits; what a reader sees as one character is kept whole or left out. */
export function cutTo(text: string, limit: number): string {
  if (fits(text, limit)) return text;
  let end = 0;
  let left = limit;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    left -= [...segment].length;
    if (left < 0) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

/** Text of several lines; it is tidied, and refused when it is longer than so many characters. */
export function textSchema(limit: number) {
  return v.pipe(v.string(), v.transform(tidyText), within(limit));
}

/** Text of one line, in the same way. */
export function lineSchema(limit: number) {
  return v.pipe(v.string(), v.transform(tidyLine), within(limit));
}

/** Text of one line that says something. */
export function nameSchema(limit: number) {
  return v.pipe(lineSchema(limit), v.nonEmpty());
}

function within(limit: number) {
  return v.check((text: string) => fits(text, limit), `at most ${limit} characters`);
}
