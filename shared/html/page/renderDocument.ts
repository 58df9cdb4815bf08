import type { Language } from '../../article/fields.ts';
import { attribute, escapeHtml } from '../escape.ts';
import { pageStyle, pageStyleHash } from '../pageStyle.ts';
import { strings } from '../strings.ts';
import type { PageSite } from './articlePage.ts';

type DocumentParts = {
  language: Language;
  site: PageSite;
  /** Elements for the head, already HTML. */
  metadata: string;
  /** What stands in `main`, already HTML. */
  main: string;
  /** A class for the body element. */
  kind: 'article' | 'listing';
  /** What follows `main`, already HTML. */
  after?: string;
};

/** A complete HTML document in the site's frame: masthead, main, way back to the top. No script, ever. */
export function renderDocument(parts: DocumentParts): string {
  const { language, site } = parts;
  const words = strings[language];
  return `<!doctype html>
<html lang="${language}" id="top">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(site)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="strict-origin-when-cross-origin">
${parts.metadata}
${renderLinks(site)}
</head>
<body class="${parts.kind}">
<a class="skip" href="#main">${words.skipToArticle}</a>
<header class="masthead"><a${attribute('href', site.homeUrl)} rel="home">${escapeHtml(site.name)}</a></header>
<main id="main">
${parts.main}
</main>
${parts.after ?? ''}
<footer class="colophon"><a class="back-to-top" href="#top">${words.backToTop}</a></footer>
</body>
</html>
`;
}

/** What the page may load: its pictures and its own style, and nothing may be sent anywhere. */
export function contentSecurityPolicy(site: Pick<PageSite, 'stylesheet'>): string {
  const style = site.stylesheet === undefined ? `'sha256-${pageStyleHash}'` : "'self'";
  return `default-src 'none'; img-src 'self' data: blob:; font-src 'self'; style-src ${style}; base-uri 'none'; form-action 'none'`;
}

function renderLinks({ stylesheet, feedUrl, name }: PageSite): string {
  const style =
    stylesheet === undefined
      ? `<style>${pageStyle}</style>`
      : `<link rel="stylesheet"${attribute('href', stylesheet)}>`;
  const feed = `<link rel="alternate" type="application/rss+xml"${attribute('title', name)}${attribute('href', feedUrl)}>`;
  return feedUrl === undefined ? style : `${style}\n${feed}`;
}
