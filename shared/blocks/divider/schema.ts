import { z } from 'zod';
import { blockIdSchema } from '../../article/ids.ts';

export const dividerSchema = z.strictObject({
  id: blockIdSchema,
  type: z.literal('divider'),
});
export type DividerBlock = z.infer<typeof dividerSchema>;
