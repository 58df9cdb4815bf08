import type { Related } from './fields.ts';
import type { ArticleId } from './ids.ts';

/** A related story as a page names it; an empty address is one that nobody has given. */
export type RelatedLink = { title: string; url: string };

/** A story of this newsroom as it can be read: where, if anywhere, and under which headline, if that is known. */
export type OwnStory = { url?: string | undefined; headline?: string | undefined };

/** Tells how a story of this newsroom can be read; undefined where there is nothing to tell of it. */
export type FindStory = (articleId: ArticleId) => OwnStory | undefined;

/** A related story as it can be read now; the headline that it was picked under stands in for one that is not known. */
export function relatedLink({ title, url, articleId }: Related, find: FindStory): RelatedLink {
  const story = articleId && find(articleId);
  return { title: story?.headline || title, url: story?.url ?? url };
}

/**
 * The related stories as one site's page links them; `find` tells of the stories of this newsroom on that site. Those that
 * are not there are left out: there would be nothing to read.
 */
export function relatedLinks(related: readonly Related[], find: FindStory): RelatedLink[] {
  return related.flatMap((one) => {
    const link = relatedLink(one, find);
    return one.articleId && link.url === '' ? [] : [link];
  });
}
