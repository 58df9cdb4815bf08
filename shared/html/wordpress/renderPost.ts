import { type ArticleFields, datelineText, type Language } from '../../article/fields.ts';
import { type FindStory, type RelatedLink, relatedLinks } from '../../article/related.ts';
import type { Block } from '../../blocks/block.ts';
import { leadOf } from '../context.ts';
import { formatNames } from '../dates.ts';
import { strings } from '../strings.ts';
import { attributeMarkup, blockMarkup, classedParagraph, plainMarkup } from './blockMarkup.ts';
import { captionMarkup } from './captionMarkup.ts';
import type { WordPressContext } from './context.ts';
import { bodyToWordPress, joinMarkup } from './renderBlocks.ts';

/** Classes of the blocks that hold fields of the article and not its body. */
export const fieldClasses = [
  'featured-caption',
  'kicker',
  'deck',
  'byline',
  'related',
  'back-to-top',
] as const;

/**
 * A post's content: the body, and around it the fields that themes do not show, such as the names of the authors.
 * `marker` travels in a comment, by which the post is found again; `storyOf` knows the newsroom's own stories there.
 */
export function renderPost(
  article: { fields: ArticleFields; blocks: readonly Block[] },
  options: {
    marker: string;
    media: WordPressContext['media'];
    storyOf: FindStory;
  },
): string {
  const { fields, blocks } = article;
  const context: WordPressContext = {
    language: fields.language,
    dateline: datelineText(fields.dateline, fields.language),
    lead: leadOf(blocks),
    media: options.media,
  };
  const parts = [
    ...topOf(fields),
    bodyToWordPress(blocks, context),
    ...relatedMarkup(relatedLinks(fields.related, options.storyOf), fields.language),
    backToTopMarkup(fields),
  ];
  return withMarker(joinMarkup(parts), options.marker);
}

/** The comment that a post with this marker holds. */
export function markerComment(marker: string): string {
  return `<!-- dateline:${marker} -->`;
}

function topOf({ featuredImage, kicker, category, deck, bylines, language }: ArticleFields): string[] {
  const caption = featuredImage ? captionMarkup(featuredImage) : '';
  const names = `${strings[language].by} ${formatNames(bylines, language)}`;
  return [
    caption === ''
      ? ''
      : blockMarkup('paragraph', `<p class="featured-caption">${caption}</p>`, {
          className: 'featured-caption',
        }),
    kicker === '' || kicker === category ? '' : classedParagraph('kicker', kicker),
    deck === '' ? '' : classedParagraph('deck', deck),
    bylines.length === 0 ? '' : classedParagraph('byline', names),
  ];
}

function relatedMarkup(related: readonly RelatedLink[], language: Language): string[] {
  if (related.length === 0) return [];
  const title = plainMarkup(strings[language].related);
  const items = related.map((one) => blockMarkup('list-item', `<li>${relatedLink(one)}</li>`)).join('\n\n');
  return [
    blockMarkup('heading', `<h2 class="wp-block-heading related">${title}</h2>`, { className: 'related' }),
    blockMarkup('list', `<ul class="wp-block-list related">${items}</ul>`, { className: 'related' }),
  ];
}

/** Every browser takes `#top` to the top of the page, whatever the theme calls it. */
function backToTopMarkup({ language }: ArticleFields): string {
  const link = `<a href="#top">${plainMarkup(strings[language].backToTop)}</a>`;
  return blockMarkup('paragraph', `<p class="back-to-top">${link}</p>`, { className: 'back-to-top' });
}

function relatedLink({ title, url }: RelatedLink): string {
  return url === '' ? plainMarkup(title) : `<a${attributeMarkup('href', url)}>${plainMarkup(title)}</a>`;
}

/**
 * Inside a paragraph's text a comment is part of the block; between blocks it would be a classic block. There is always
 * a paragraph: the last one leads back to the top.
 */
function withMarker(markup: string, marker: string): string {
  const comment = markerComment(marker);
  return markup.replace(/<!-- wp:paragraph [^\n]*-->\n<p[^>]*>/, (start) => start + comment);
}
