import type { RelatedLink } from '../../article/related.ts';
import { attribute, escapeHtml } from '../escape.ts';
import { strings } from '../strings.ts';
import type { ArticlePage } from './articlePage.ts';
import { partAttribute } from './renderHead.ts';

/** What stands below the text: tags and related articles. */
export function renderTail(page: ArticlePage): string {
  const parts = [renderTags(page), renderRelated(page)].filter(Boolean);
  return `<footer class="tail"${partAttribute(page, 'tail')}>\n${parts.join('\n')}\n</footer>`;
}

function renderTags({ fields }: ArticlePage): string {
  if (fields.tags.length === 0) return '';
  const items = fields.tags.map((tag) => `<li>${escapeHtml(tag)}</li>`).join('');
  return `<ul class="tags"${attribute('aria-label', strings[fields.language].tags)}>${items}</ul>`;
}

function renderRelated({ fields, related = fields.related }: ArticlePage): string {
  if (related.length === 0) return '';
  const title = strings[fields.language].related;
  const items = related.map((link) => `<li>${renderLink(link)}</li>`).join('');
  return `<section class="related" aria-labelledby="related"><h2 id="related">${title}</h2><ul>${items}</ul></section>`;
}

/** A related story without an address yet is named but not linked. */
function renderLink({ title, url }: RelatedLink): string {
  if (url === '') return `<span>${escapeHtml(title)}</span>`;
  const external = url.startsWith('/') ? '' : ' rel="noopener"';
  return `<a${attribute('href', url)}${external}>${escapeHtml(title)}</a>`;
}
