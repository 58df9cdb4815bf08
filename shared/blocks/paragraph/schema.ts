import * as v from 'valibot';
import { blockIdSchema } from '../../article/ids.ts';
import { inlineContentSchema } from '../../article/inline.ts';

export const paragraphSchema = v.strictObject({
  id: blockIdSchema,
  type: v.literal('paragraph'),
  content: inlineContentSchema,
});
export type ParagraphBlock = v.InferOutput<typeof paragraphSchema>;
