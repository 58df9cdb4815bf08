import * as v from 'valibot';
import { blockIdSchema, mediaIdSchema } from '../../article/ids.ts';
import { limits } from '../../article/limits.ts';
import { lineSchema, textSchema } from '../../article/text.ts';

/** A picture of the media library as one article uses it: the words beside it belong to the use. */
export const pictureSchema = v.strictObject({
  mediaId: mediaIdSchema,
  alt: textSchema(limits.alt),
  caption: textSchema(limits.caption),
  credit: lineSchema(limits.credit),
});
export type Picture = v.InferOutput<typeof pictureSchema>;

export const imageSchema = v.strictObject({
  ...pictureSchema.entries,
  id: blockIdSchema,
  type: v.literal('image'),
});
export type ImageBlock = v.InferOutput<typeof imageSchema>;
