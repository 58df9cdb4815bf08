import * as v from 'valibot';
import { blockIdSchema } from '../../article/ids.ts';
import { inlineContentSchema } from '../../article/inline.ts';

/** Level 1 is the headline, which is a field of the article; the body has levels 2 to 4. */
export const headingLevelSchema = v.picklist([2, 3, 4]);
export type HeadingLevel = v.InferOutput<typeof headingLevelSchema>;

export const headingSchema = v.strictObject({
  id: blockIdSchema,
  type: v.literal('heading'),
  level: headingLevelSchema,
  content: inlineContentSchema,
});
export type HeadingBlock = v.InferOutput<typeof headingSchema>;
