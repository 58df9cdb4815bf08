import type { Related } from './fields.ts';
import type { ArticleId } from './ids.ts';

/** A related story as a page names it; an empty address is one that nobody has given. */
export type RelatedLink = { title: string; url: string };

/**
 * The related stories as one site's page links them; `addressOf` tells where a story of this newsroom is on that site.
 * Those that are not there are left out: there would be nothing to read.
 */
export function relatedLinks(
  related: readonly Related[],
  addressOf: (articleId: ArticleId) => string | undefined,
): RelatedLink[] {
  return related.flatMap(({ title, url, articleId }) => {
    const address = (articleId && addressOf(articleId)) ?? url;
    return articleId && address === '' ? [] : [{ title, url: address }];
  });
}
