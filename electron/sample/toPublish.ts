import type { ArticleId } from '../../shared/article/ids.ts';
import { articleIdSchema } from '../../shared/article/ids.ts';
import type { Store } from '../store/store.ts';

const key = 'sampleToPublish';

/** The story of the sample that is to be published for real, until that has been asked for. */
export const sampleToPublish = {
  get: (store: Store): ArticleId | undefined => store.settings.get(key, articleIdSchema),
  set: (store: Store, articleId: ArticleId): void => store.settings.set(key, articleId),
  clear: (store: Store): void => store.settings.remove(key),
};
