import { z } from 'zod';
import { blockIdSchema } from '../../article/ids.ts';
import { inlineContentSchema } from '../../article/inline.ts';

/** Level 1 is the headline, which is a field of the article; the body has levels 2 to 4. */
export const headingLevelSchema = z.union([z.literal(2), z.literal(3), z.literal(4)]);
export type HeadingLevel = z.infer<typeof headingLevelSchema>;

export const headingSchema = z.strictObject({
  id: blockIdSchema,
  type: z.literal('heading'),
  level: headingLevelSchema,
  content: inlineContentSchema,
});
export type HeadingBlock = z.infer<typeof headingSchema>;
