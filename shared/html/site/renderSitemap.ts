import { escapeHtml } from '../escape.ts';
import type { PageSite } from '../page/articlePage.ts';
import type { SiteEntry, SiteSection } from './siteEntry.ts';

/** Every page of the site for search engines. */
export function renderSitemap(
  site: PageSite,
  sections: readonly SiteSection[],
  entries: readonly SiteEntry[],
): string {
  const pages = [
    {
      path: '/',
      changed: entries
        .map((entry) => entry.updatedAt)
        .sort()
        .at(-1),
    },
    ...sections.map(({ path }) => ({ path, changed: undefined })),
    ...entries.map((entry) => ({ path: entry.path, changed: entry.updatedAt })),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map(({ path, changed }) => renderAddress(site.origin + path, changed)).join('\n')}
</urlset>
`;
}

function renderAddress(address: string, changed: string | undefined): string {
  const date = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `<url><loc>${escapeHtml(address)}</loc>${date}</url>`;
}
