import { z } from 'zod';
import { type BlockId, blockIdSchema } from '../../article/ids.ts';
import { type InlineContent, inlineContentSchema } from '../../article/inline.ts';
import { limits } from '../../article/limits.ts';

/** One point of a list; `list` holds the points below it. */
export type ListItem = { id: BlockId; content: InlineContent; list?: NestedList | undefined };

/** A list inside a point of another. */
export type NestedList = { ordered: boolean; items: ListItem[] };

// Written out, since a type that is inferred from a schema cannot name itself.
export const listItemSchema: z.ZodType<ListItem, ListItem> = z.strictObject({
  id: blockIdSchema as unknown as z.ZodType<BlockId, BlockId>,
  content: inlineContentSchema,
  list: z.lazy(() => nestedListSchema).optional(),
});

const nestedListSchema: z.ZodType<NestedList, NestedList> = z.strictObject({
  ordered: z.boolean(),
  items: z.array(listItemSchema).min(1).max(limits.listItems),
});

export const listSchema = z.strictObject({
  id: blockIdSchema,
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z
    .array(listItemSchema)
    .min(1)
    .max(limits.listItems)
    .refine((items) => depthOf(items) <= limits.listDepth, `at most ${limits.listDepth} levels`),
});
export type ListBlock = z.infer<typeof listSchema>;

function depthOf(items: readonly ListItem[]): number {
  return 1 + Math.max(0, ...items.map((item) => (item.list ? depthOf(item.list.items) : 0)));
}
