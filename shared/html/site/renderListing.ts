import type { Language } from '../../article/fields.ts';
import { formatDay } from '../dates.ts';
import { attribute, escapeHtml } from '../escape.ts';
import type { PageSite } from '../page/articlePage.ts';
import { renderDocument } from '../page/renderDocument.ts';
import { strings } from '../strings.ts';
import type { SiteEntry, SiteSection } from './siteEntry.ts';

export type Listing = {
  language: Language;
  site: PageSite;
  sections: readonly SiteSection[];
  /** The section whose page this is; absent on the front page. */
  section?: SiteSection;
  /** Newest first. */
  entries: readonly SiteEntry[];
};

/** The front page, or the page of one category. */
export function renderListing(listing: Listing): string {
  const { language, site, section } = listing;
  const title = section ? `${section.name} – ${site.name}` : site.name;
  const heading = section?.name ?? strings[language].latest;
  const canonical = site.origin + (section?.path ?? '/');
  return renderDocument({
    language,
    site,
    kind: 'listing',
    metadata: `<title>${escapeHtml(title)}</title>\n<link rel="canonical"${attribute('href', canonical)}>`,
    main: `${renderSections(listing)}\n<h1>${escapeHtml(heading)}</h1>\n${renderEntries(listing)}`,
  });
}

/** What the site answers when there is nothing at an address. */
export function renderNotFound(language: Language, site: PageSite): string {
  const words = strings[language];
  return renderDocument({
    language,
    site,
    kind: 'listing',
    metadata: `<title>${words.notFound}</title>\n<meta name="robots" content="noindex">`,
    main: `<h1>${words.notFound}</h1>\n<p>${words.notFoundHelp} <a${attribute('href', site.homeUrl)}>${words.home}</a></p>`,
  });
}

function renderSections({ sections, section, language }: Listing): string {
  if (sections.length === 0) return '';
  const items = sections.map(({ name, path }) => {
    const current = path === section?.path ? ' aria-current="page"' : '';
    return `<li><a${attribute('href', path)}${current}>${escapeHtml(name)}</a></li>`;
  });
  return `<nav class="sections"${attribute('aria-label', strings[language].sections)}><ul>${items.join('')}</ul></nav>`;
}

function renderEntries({ entries, language }: Listing): string {
  if (entries.length === 0) return `<p class="nothing">${strings[language].nothingYet}</p>`;
  const items = entries.map((entry, index) => renderEntry(entry, language, index === 0));
  return `<ul class="entries">\n${items.join('\n')}\n</ul>`;
}

function renderEntry(entry: SiteEntry, language: Language, first: boolean): string {
  const parts = [
    entry.label === '' ? '' : `<p class="label">${escapeHtml(entry.label)}</p>`,
    `<h2><a${attribute('href', entry.path)}>${escapeHtml(entry.headline)}</a></h2>`,
    entry.summary === '' ? '' : `<p>${escapeHtml(entry.summary)}</p>`,
    `<p class="date"><time${attribute('datetime', entry.publishedAt)}>${formatDay(entry.publishedAt, language, entry.timeZone)}</time></p>`,
  ];
  const picture = renderThumbnail(entry, first);
  const kind = picture === '' ? 'entry' : 'entry pictured';
  return `<li class="${kind}">${picture}<div class="words">${parts.filter(Boolean).join('')}</div></li>`;
}

/** The headline beside it says where it leads, so the picture's own description would only be read twice. */
function renderThumbnail({ picture }: SiteEntry, first: boolean): string {
  if (!picture) return '';
  const { src, srcset, width, height } = picture;
  const sizes = srcset === undefined ? undefined : '(min-width: 40rem) 34rem, 100vw';
  return (
    `<img${attribute('src', src)}${attribute('srcset', srcset)}${attribute('sizes', sizes)} alt=""` +
    `${attribute('width', width)}${attribute('height', height)}${first ? '' : ' loading="lazy"'} decoding="async">`
  );
}
