import type { ArticleFields } from '../../article/fields.ts';
import type { RelatedLink } from '../../article/related.ts';
import type { Block } from '../../blocks/block.ts';
import type { MediaLookup, RenderTarget } from '../context.ts';

/** The site around an article: where its pages are and what they share. */
export type PageSite = {
  name: string;
  /** The front page. */
  homeUrl: string;
  /** Scheme, host and port that relative addresses are completed with for search engines; empty in a preview. */
  origin: string;
  /** The style sheet to link; without it the style stands inside the page. */
  stylesheet?: string;
  /** The feed to announce. */
  feedUrl?: string;
};

/** All that one article's page is made of. */
export type ArticlePage = {
  target: RenderTarget;
  fields: ArticleFields;
  blocks: readonly Block[];
  /** When readers first saw it, or null while they have not. */
  publishedAt: string | null;
  /** When it last changed for readers. */
  updatedAt: string | null;
  canonicalUrl?: string;
  categoryUrl?: string;
  /** Related articles with their addresses on this site; those of the fields when absent. */
  related?: readonly RelatedLink[];
  site: PageSite;
  media: MediaLookup;
};
