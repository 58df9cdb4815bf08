import * as v from 'valibot';
import { blockIdSchema } from '../../article/ids.ts';
import { limits } from '../../article/limits.ts';
import { lineSchema } from '../../article/text.ts';

/**
 * The place from which the page stays closed until the reader asks for more; not in the page while nothing follows.
 * An empty `label` means the words of the article's language ("Show more").
 */
export const foldSchema = v.strictObject({
  id: blockIdSchema,
  type: v.literal('fold'),
  label: lineSchema(limits.foldLabel),
});
export type FoldBlock = v.InferOutput<typeof foldSchema>;
