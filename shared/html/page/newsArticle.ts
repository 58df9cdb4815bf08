import { categoryLabel } from '../../article/fields.ts';
import { escapeJson } from '../escape.ts';
import type { ArticlePage } from './articlePage.ts';

/** The article as schema.org's NewsArticle, in a script element that no browser runs. */
export function newsArticle(
  page: ArticlePage,
  extra: { description: string; image: string | undefined },
): string {
  const { fields, site } = page;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: fields.headline,
    alternativeHeadline: fields.deck || undefined,
    description: extra.description || undefined,
    inLanguage: fields.language,
    datePublished: page.publishedAt ?? undefined,
    dateModified: page.updatedAt ?? page.publishedAt ?? undefined,
    author: fields.bylines.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: site.origin || undefined },
    mainEntityOfPage: page.canonicalUrl,
    articleSection: categoryLabel(fields) || undefined,
    keywords: fields.tags.length > 0 ? fields.tags : undefined,
    image: extra.image ? [extra.image] : undefined,
    dateline: fields.dateline.place || undefined,
  };
  return `<script type="application/ld+json">${escapeJson(data)}</script>`;
}
