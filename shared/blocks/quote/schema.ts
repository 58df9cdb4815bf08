import * as v from 'valibot';
import { blockIdSchema } from '../../article/ids.ts';
import { inlineContentSchema } from '../../article/inline.ts';
import { limits } from '../../article/limits.ts';
import { lineSchema } from '../../article/text.ts';

/** `citation` names who said it; empty when the text itself does. */
export const quoteSchema = v.strictObject({
  id: blockIdSchema,
  type: v.literal('quote'),
  content: inlineContentSchema,
  citation: lineSchema(limits.citation),
});
export type QuoteBlock = v.InferOutput<typeof quoteSchema>;
