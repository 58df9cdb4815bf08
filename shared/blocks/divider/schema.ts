import * as v from 'valibot';
import { blockIdSchema } from '../../article/ids.ts';

export const dividerSchema = v.strictObject({
  id: blockIdSchema,
  type: v.literal('divider'),
});
export type DividerBlock = v.InferOutput<typeof dividerSchema>;
