import { type ArticleFields, categoryLabel, type Language } from '../../../../shared/article/fields.ts';
import { type FindStory, relatedLinks } from '../../../../shared/article/related.ts';
import { isSameName } from '../../../../shared/article/sameName.ts';
import { slugFromHeadline, uniqueSlug } from '../../../../shared/article/slug.ts';
import type { MediaLookup } from '../../../../shared/html/context.ts';
import { renderArticlePage } from '../../../../shared/html/page/renderArticlePage.ts';
import type { SiteEntry, SiteSection } from '../../../../shared/html/site/siteEntry.ts';
import type { PublishOrder } from '../../target.ts';
import { type LiveArticle, pageSite } from './siteFolder.ts';

const withoutCategory: Record<Language, string> = { id: 'Artikel', en: 'Articles' };

/** The category's page that an article belongs to: the folder in which its own page is. */
export function sectionOf({ fields, path }: Pick<LiveArticle, 'fields' | 'path'>): SiteSection {
  return { name: categoryOf(fields), path: path.slice(0, path.indexOf('/', 1) + 1) };
}

/** Where an article's page goes: under its slug, or under the next one where that path is taken. */
export function pathOf(
  order: Pick<PublishOrder, 'fields' | 'marker'>,
  sections: readonly SiteSection[],
  isTaken: (path: string) => boolean,
): string {
  const section = sectionPath(categoryOf(order.fields), sections);
  const under = (slug: string) => `${section}${slug}/`;
  const cannotBe = (slug: string) => ofWindows.test(slug) || isTaken(under(slug));
  return under(uniqueSlug(order.fields.slug || order.marker.toLowerCase(), cannotBe));
}

/** Names that Windows keeps for devices: a folder cannot have them there. */
const ofWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Where a category's page is among those of the site, or where a new one goes: of `C++` and `C#`, one is at `/c-2/`. */
function sectionPath(name: string, sections: readonly SiteSection[]): string {
  const known = sections.find((section) => isSameName(section.name, name));
  const isTaken = (slug: string) => ofWindows.test(slug) || sections.some(({ path }) => path === `/${slug}/`);
  return known?.path ?? `/${uniqueSlug(slugFromHeadline(name) || 'artikel', isTaken)}/`;
}

function categoryOf({ category, kicker, language }: ArticleFields): string {
  return category || kicker || withoutCategory[language];
}

/** What lists say of an article. */
export function entryOf(article: LiveArticle, media: MediaLookup): SiteEntry {
  const { fields, path, publishedAt, updatedAt } = article;
  const picture = fields.featuredImage && media(fields.featuredImage.mediaId);
  return {
    headline: fields.headline,
    path,
    label: categoryLabel(fields),
    categoryPath: sectionOf(article).path,
    summary: fields.excerpt || fields.deck,
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
  article: LiveArticle,
  { site, media, find }: { site: { name: string; origin: string }; media: MediaLookup; find: FindStory },
): string {
  const { fields, blocks, path, publishedAt, updatedAt } = article;
  return renderArticlePage({
    target: 'site',
    fields,
    blocks,
    publishedAt,
    updatedAt,
    canonicalUrl: site.origin + path,
    categoryUrl: sectionOf(article).path,
    related: relatedLinks(fields.related, find),
    site: pageSite(site),
    media,
  });
}
