import type { RenderedMedia } from '../context.ts';

/** One published article as lists, feed and site map know it. */
export type SiteEntry = {
  headline: string;
  /** From the site's root, such as `/news/panen-padi/`. */
  path: string;
  label: string;
  categoryPath: string;
  /** Deck or excerpt. */
  summary: string;
  bylines: readonly string[];
  tags: readonly string[];
  publishedAt: string;
  updatedAt: string;
  timeZone: string;
  picture?: RenderedMedia & { alt: string };
};

/** A category's page: its name and where it is. */
export type SiteSection = { name: string; path: string };
