import { escapeHtml } from './escape.ts';

/** Who said a quotation, or nothing. */
export function renderCitation(citation: string): string {
  return citation === '' ? '' : `<footer><cite>${escapeHtml(citation)}</cite></footer>`;
}
