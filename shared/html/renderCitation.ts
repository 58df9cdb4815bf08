import { looksEmpty } from '../article/text.ts';
import type { RenderContext } from './context.ts';
import { escapeHtml } from './escape.ts';

/** Who said a quotation, or nothing. */
export function renderCitation(citation: string, { target }: RenderContext): string {
  if (citation === '' || (target === 'site' && looksEmpty(citation))) return '';
  return `<footer><cite>${escapeHtml(citation)}</cite></footer>`;
}
