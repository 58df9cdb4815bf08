import { categoryLabel } from '../../article/fields.ts';
import { renderContext } from '../context.ts';
import { formatInstant, formatNames } from '../dates.ts';
import { attribute, escapeHtml } from '../escape.ts';
import { renderPicture } from '../renderPicture.ts';
import { strings } from '../strings.ts';
import type { ArticlePage } from './articlePage.ts';

/** The top of an article: category label, headline, deck, byline, date and featured picture. */
export function renderHead(page: ArticlePage): string {
  const parts = [
    renderLabel(page),
    renderHeadline(page),
    renderDeck(page),
    renderMeta(page),
    renderFeatured(page),
  ];
  return `<header class="head"${partAttribute(page, 'head')}>\n${parts.filter(Boolean).join('\n')}\n</header>`;
}

/** The attribute by which the preview replaces one part of the page. */
export function partAttribute(page: ArticlePage, part: 'head' | 'body' | 'tail'): string {
  return page.target === 'preview' ? ` data-part="${part}"` : '';
}

function renderLabel({ fields, categoryUrl }: ArticlePage): string {
  const label = categoryLabel(fields);
  if (label === '') return '';
  const text = escapeHtml(label);
  return `<p class="label">${categoryUrl ? `<a${attribute('href', categoryUrl)}>${text}</a>` : text}</p>`;
}

function renderHeadline({ fields }: ArticlePage): string {
  return `<h1>${escapeHtml(fields.headline)}</h1>`;
}

function renderDeck({ fields }: ArticlePage): string {
  return fields.deck === '' ? '' : `<p class="deck">${escapeHtml(fields.deck)}</p>`;
}

function renderMeta(page: ArticlePage): string {
  const parts = [renderByline(page), renderDate(page)].filter(Boolean);
  return parts.length === 0 ? '' : `<div class="meta">${parts.join('')}</div>`;
}

function renderByline({ fields }: ArticlePage): string {
  if (fields.bylines.length === 0) return '';
  const names = escapeHtml(formatNames(fields.bylines, fields.language));
  return `<p class="byline">${strings[fields.language].by} <span>${names}</span></p>`;
}

function renderDate({ fields, publishedAt, updatedAt, target }: ArticlePage): string {
  const words = strings[fields.language];
  if (publishedAt === null) return target === 'preview' ? `<p class="date">${words.notPublished}</p>` : '';
  const published = time(publishedAt, fields);
  const changed = updatedAt !== null && minute(updatedAt) > minute(publishedAt);
  const updated = changed ? ` <span class="updated">${words.updated} ${time(updatedAt, fields)}</span>` : '';
  return `<p class="date">${published}${updated}</p>`;
}

function time(instant: string, { language, timeZone }: ArticlePage['fields']): string {
  return `<time${attribute('datetime', instant)}>${escapeHtml(formatInstant(instant, language, timeZone))}</time>`;
}

function minute(instant: string): number {
  return Math.floor(Date.parse(instant) / 60_000);
}

function renderFeatured(page: ArticlePage): string {
  const picture = page.fields.featuredImage;
  if (picture === null) return '';
  return renderPicture(picture, renderContext(page, page), { className: 'featured', first: true });
}
