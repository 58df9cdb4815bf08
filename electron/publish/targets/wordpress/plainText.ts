import { parseHtml, textOf } from '../../../../shared/html/reading/htmlTree.ts';

/** Plain text as WordPress keeps titles, excerpts and captions: as HTML. */
export function toStored(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The plain text of what WordPress keeps. */
export function fromStored(html: string): string {
  return textOf(parseHtml(html));
}
