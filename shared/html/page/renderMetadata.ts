import { type ArticleFields, categoryLabel, type Language } from '../../article/fields.ts';
import { inlineText } from '../../article/inline.ts';
import { leadOf } from '../context.ts';
import { attribute, escapeHtml } from '../escape.ts';
import type { ArticlePage } from './articlePage.ts';
import { newsArticle } from './newsArticle.ts';

const locales: Record<Language, string> = { id: 'id_ID', en: 'en_GB' };

/** Title, description, canonical address, OpenGraph and JSON-LD of an article's page. */
export function renderMetadata(page: ArticlePage): string {
  const { fields, site } = page;
  const title = fields.headline === '' ? site.name : `${fields.headline} – ${site.name}`;
  const description = describe(page);
  const image = pictureUrl(page);
  return [
    `<title>${escapeHtml(title)}</title>`,
    named('description', description),
    page.canonicalUrl ? `<link rel="canonical"${attribute('href', page.canonicalUrl)}>` : '',
    property('og:type', 'article'),
    property('og:title', fields.headline),
    property('og:description', description),
    property('og:url', page.canonicalUrl),
    property('og:site_name', site.name),
    property('og:locale', locales[fields.language]),
    property('og:image', image),
    property('og:image:alt', image ? fields.featuredImage?.alt : undefined),
    property('article:published_time', page.publishedAt ?? undefined),
    property('article:modified_time', page.updatedAt ?? undefined),
    property('article:section', categoryLabel(fields)),
    ...fields.tags.map((tag) => property('article:tag', tag)),
    named('twitter:card', image ? 'summary_large_image' : 'summary'),
    newsArticle(page, { description, image }),
  ]
    .filter(Boolean)
    .join('\n');
}

/** What search engines show: the excerpt, the deck, or the beginning of the lead. */
export function describe({
  fields,
  blocks,
}: Pick<ArticlePage, 'blocks'> & { fields: ArticleFields }): string {
  if (fields.excerpt !== '' || fields.deck !== '') return fields.excerpt || fields.deck;
  const lead = leadOf(blocks);
  const block = blocks.find(({ id }) => id === lead);
  return block?.type === 'paragraph'
    ? cut(inlineText(block.content).replaceAll(/\s+/g, ' ').trim(), 200)
    : '';
}

/** The whole address of the featured picture. */
function pictureUrl({ fields, media, site }: ArticlePage): string | undefined {
  const source = fields.featuredImage && media(fields.featuredImage.mediaId)?.src;
  if (!source) return undefined;
  return source.startsWith('/') ? site.origin + source : source;
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length - 1);
  return `${text.slice(0, end > 0 ? end : length - 1)}…`;
}

function named(name: string, content: string): string {
  return content === '' ? '' : `<meta name="${name}"${attribute('content', content)}>`;
}

function property(name: string, content: string | undefined): string {
  return content === undefined || content === ''
    ? ''
    : `<meta property="${name}"${attribute('content', content)}>`;
}
