import type { Language } from '../../article/fields.ts';
import { formatRfc822 } from '../dates.ts';
import { escapeHtml } from '../escape.ts';
import type { PageSite } from '../page/articlePage.ts';
import type { SiteEntry, SiteSection } from './siteEntry.ts';

/** The site's newest articles as RSS 2.0. */
export function renderFeed(
  site: PageSite,
  language: Language,
  { sections, entries }: { sections: readonly SiteSection[]; entries: readonly SiteEntry[] },
): string {
  const names = new Map(sections.map(({ name, path }) => [path, name]));
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xml(site.name)}</title>
<link>${xml(site.origin)}/</link>
<description>${xml(site.name)}</description>
<language>${language}</language>
<atom:link href="${xml(site.origin + (site.feedUrl ?? '/feed.xml'))}" rel="self" type="application/rss+xml"/>
${entries.map((entry) => renderItem(site, entry, names)).join('\n')}
</channel>
</rss>
`;
}

function renderItem(site: PageSite, entry: SiteEntry, sections: ReadonlyMap<string, string>): string {
  // The page of the stories that have no category is none.
  const category = entry.label === '' ? '' : (sections.get(entry.categoryPath) ?? '');
  const address = xml(site.origin + entry.path);
  return [
    '<item>',
    `<title>${xml(entry.headline)}</title>`,
    `<link>${address}</link>`,
    `<guid isPermaLink="true">${address}</guid>`,
    `<pubDate>${formatRfc822(entry.publishedAt)}</pubDate>`,
    ...entry.bylines.map((name) => `<dc:creator>${xml(name)}</dc:creator>`),
    ...[category, ...entry.tags].filter(Boolean).map((name) => `<category>${xml(name)}</category>`),
    `<description>${xml(entry.summary)}</description>`,
    '</item>',
  ].join('\n');
}

/** Characters that XML cannot hold are left out: a feed with one of them is refused whole. */
function xml(text: string): string {
  return escapeHtml(text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
}
