import type { Language } from '../../article/fields.ts';
import { attribute, escapeHtml } from '../escape.ts';
import type { PageSite } from '../page/articlePage.ts';
import { renderDocument } from '../page/renderDocument.ts';
import { strings } from '../strings.ts';
import type { SiteEntry } from './siteEntry.ts';

/** What stands where an article was before: it leads readers and search engines to where the article is now. */
export function renderRedirect(
  { headline, path }: Pick<SiteEntry, 'headline' | 'path'>,
  language: Language,
  site: PageSite,
): string {
  const words = strings[language];
  return renderDocument({
    language,
    site,
    kind: 'listing',
    metadata: [
      `<title>${escapeHtml(headline)}</title>`,
      `<link rel="canonical"${attribute('href', site.origin + path)}>`,
      `<meta http-equiv="refresh"${attribute('content', `0; url=${path}`)}>`,
    ].join('\n'),
    main: `<h1>${words.moved}</h1>\n<p>${words.movedTo} <a${attribute('href', path)}>${escapeHtml(headline)}</a></p>`,
  });
}
