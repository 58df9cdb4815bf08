import type { ArticleFields } from '../../shared/article/fields.ts';
import type { ArticleState } from '../../shared/article/workflow.ts';
import type { Block } from '../../shared/blocks/block.ts';
import type { Picture } from '../../shared/blocks/image/schema.ts';

/** The pictures of the sample, by the names that scripts/sample gives them. */
export type PictureName = 'harbour' | 'terraces' | 'city' | 'stadium';

/** One story of the sample newsroom. */
export type SampleArticle = {
  /** The state it is found in; `toPublish` is approved, and published for real right after the first start. */
  state: Exclude<ArticleState, 'published'> | 'toPublish';
  /** How long ago it was last worked on, in minutes. */
  minutesAgo: number;
  picture?: { name: PictureName; alt: string; caption: string; credit: string };
  fields: Partial<ArticleFields>;
  /** The body; it is given the sample's pictures, to put some in. */
  body: (pictures: Record<PictureName, Picture>) => Block[];
};
