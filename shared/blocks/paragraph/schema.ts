import { z } from 'zod';
import { blockIdSchema } from '../../article/ids.ts';
import { inlineContentSchema } from '../../article/inline.ts';

export const paragraphSchema = z.strictObject({
  id: blockIdSchema,
  type: z.literal('paragraph'),
  content: inlineContentSchema,
});
export type ParagraphBlock = z.infer<typeof paragraphSchema>;
