import { z } from 'zod';
import { blockIdSchema } from '../../article/ids.ts';
import { inlineContentSchema } from '../../article/inline.ts';

/** One point of a list; `list` holds the points below it. */
export const listItemSchema = z.strictObject({
  id: blockIdSchema,
  content: inlineContentSchema,
  get list() {
    return nestedListSchema.optional();
  },
});
export type ListItem = z.infer<typeof listItemSchema>;

const nestedListSchema = z.strictObject({
  ordered: z.boolean(),
  items: z.array(listItemSchema).min(1).max(2_000),
});
export type NestedList = z.infer<typeof nestedListSchema>;

export const listSchema = z.strictObject({
  id: blockIdSchema,
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(listItemSchema).min(1).max(2_000),
});
export type ListBlock = z.infer<typeof listSchema>;
