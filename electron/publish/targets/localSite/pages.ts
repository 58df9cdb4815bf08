import { categoryLabel, type Language } from '../../../../shared/article/fields.ts';
import { slugFromHeadline } from '../../../../shared/article/slug.ts';
import type { MediaLookup } from '../../../../shared/html/context.ts';
import type { PageLink } from '../../../../shared/html/page/articlePage.ts';
import { renderArticlePage } from '../../../../shared/html/page/renderArticlePage.ts';
import type { SiteEntry, SiteSection } from '../../../../shared/html/site/siteEntry.ts';
import type { PublishOrder } from '../../target.ts';
import { type FindPath, pageSite } from './siteFolder.ts';

const withoutCategory: Record<Language, string> = { id: 'Artikel', en: 'Articles' };

/** The category's page that an article belongs to. */
export function sectionOf({ fields }: Pick<PublishOrder, 'fields'>): SiteSection {
  const name = fields.category || fields.kicker || withoutCategory[fields.language];
  return { name, path: `/${slugFromHeadline(name) || 'artikel'}/` };
}

/** Where an article's page is. */
export function pathOf(order: Pick<PublishOrder, 'fields' | 'marker'>): string {
  return `${sectionOf(order).path}${order.fields.slug || order.marker.toLowerCase()}/`;
}

/** What lists say of an article. */
export function entryOf(order: PublishOrder, updatedAt: string, media: MediaLookup): SiteEntry {
  const { fields, publishedAt } = order;
  const picture = fields.featuredImage && media(fields.featuredImage.mediaId);
  return {
    headline: fields.headline,
    path: pathOf(order),
    label: categoryLabel(fields),
    categoryPath: sectionOf(order).path,
    summary: fields.deck || fields.excerpt,
    bylines: fields.bylines,
    tags: fields.tags,
    publishedAt,
    updatedAt,
    timeZone: fields.timeZone,
    ...(picture && { picture: { ...picture, alt: fields.featuredImage?.alt ?? '' } }),
  };
}

/** The article's page. */
export function articlePage(
  order: PublishOrder,
  options: { site: { name: string; origin: string }; updatedAt: string; media: MediaLookup; find: FindPath },
): string {
  const { site, updatedAt, media, find } = options;
  return renderArticlePage({
    target: 'site',
    fields: order.fields,
    blocks: order.blocks,
    publishedAt: order.publishedAt,
    updatedAt,
    canonicalUrl: site.origin + pathOf(order),
    categoryUrl: sectionOf(order).path,
    related: relatedLinks(order, find),
    site: pageSite(site),
    media,
  });
}

/** Stories of this newsroom are linked where they stand on this site. */
function relatedLinks({ fields }: PublishOrder, find: FindPath): PageLink[] {
  return fields.related.map(({ title, url, articleId }) => ({
    title,
    url: (articleId && find(articleId)) ?? url,
  }));
}
