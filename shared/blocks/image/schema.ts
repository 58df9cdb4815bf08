import { z } from 'zod';
import { blockIdSchema, mediaIdSchema } from '../../article/ids.ts';
import { limits } from '../../article/limits.ts';
import { lineSchema, textSchema } from '../../article/text.ts';

/** A picture of the media library as one article uses it: the words beside it belong to the use. */
export const pictureSchema = z.strictObject({
  mediaId: mediaIdSchema,
  alt: textSchema(limits.alt),
  caption: textSchema(limits.caption),
  credit: lineSchema(limits.credit),
});
export type Picture = z.infer<typeof pictureSchema>;

export const imageSchema = pictureSchema.extend({
  id: blockIdSchema,
  type: z.literal('image'),
});
export type ImageBlock = z.infer<typeof imageSchema>;
