import type { ArticleFields } from '../../shared/article/fields.ts';
import type { ArticleId } from '../../shared/article/ids.ts';
import type { FindStory } from '../../shared/article/related.ts';
import type { Block } from '../../shared/blocks/block.ts';
import type { Result } from '../../shared/ipc/result.ts';

/** What is being done, for the person who waits. */
export type PublishStep = 'check' | 'pictures' | 'terms' | 'create' | 'publish' | 'compare' | 'remove';

/** Every way in which publishing can end other than well. */
export type PublishError =
  | 'offline'
  | 'no-answer'
  | 'server-error'
  | 'too-many-requests'
  | 'site-disk-full'
  | 'site-read-only'
  | 'wrong-address'
  | 'not-wordpress'
  | 'rest-off'
  | 'wrong-password'
  | 'no-password'
  | 'no-rights'
  | 'self-signed-certificate'
  | 'bad-certificate'
  | 'no-tls'
  | 'site-down'
  | 'category-missing'
  | 'term-too-long'
  | 'picture-missing'
  | 'picture-refused'
  | 'conflict'
  | 'remote-gone'
  | 'in-trash'
  | 'not-ours'
  | 'not-published'
  | 'not-allowed'
  | 'embargoed'
  | 'superseded'
  | 'refused';

/** One article on its way to one site. */
export type PublishOrder = {
  articleId: ArticleId;
  fields: ArticleFields;
  blocks: readonly Block[];
  /** UTC; when readers first saw it here, or now. */
  publishedAt: string;
  /** The ULID that travels with the article: what carries it on the site is this article. */
  marker: string;
  /** The site's id of it; empty while nothing is known to have been made there. */
  remoteId: string;
  /** Where readers found it there last; empty when they never did. */
  url: string;
  /** As it was published there last; undefined when it never was. */
  before: ArticleFields | undefined;
  /** What the site held after our last write; empty when we never wrote. */
  baseHash: string;
  /** A state of the site's copy that a person has seen and agreed to overwrite; empty for none. */
  acceptedHash: string;
  /** Another article of this newsroom as readers find it on the site; undefined while it is not out there. */
  storyOf: FindStory;
  /** Must be called as soon as the site has an id for it, before anything else is sent. */
  created(remoteId: string): void;
  /** How far it is, from 0 to 1. */
  tell(step: PublishStep, progress: number): void;
};

/** How the article stands on the site afterwards, as read back from there. */
export type Published = {
  remoteId: string;
  url: string;
  baseHash: string;
  /** Parts that came back otherwise than they were sent, such as `slug`. */
  differences: string[];
};

export type PublishResult<Value> = Result<Value, PublishError>;

/**
 * A site one can publish to. Every method may be called again with the same order after any failure or crash,
 * and then finishes what was begun instead of doing it twice. A `conflict` names in its detail what was found.
 */
export interface Target {
  publish(order: PublishOrder): Promise<PublishResult<Published>>;
  unpublish(order: PublishOrder): Promise<PublishResult<Pick<Published, 'baseHash'>>>;
}
