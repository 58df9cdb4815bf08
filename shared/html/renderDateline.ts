import { escapeHtml } from './escape.ts';

/** The dateline as it stands before the words of the lead. */
export function renderDateline(dateline: string): string {
  return `<strong class="dateline">${escapeHtml(dateline)}</strong>`;
}
