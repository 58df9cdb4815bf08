import * as v from 'valibot';
import { type BlockId, blockIdSchema } from '../../article/ids.ts';
import { type InlineContent, inlineContentSchema } from '../../article/inline.ts';
import { limits } from '../../article/limits.ts';

/** One point of a list; `list` holds the points below it. */
export type ListItem = { id: BlockId; content: InlineContent; list?: NestedList | undefined };

/** A list inside a point of another. */
export type NestedList = { ordered: boolean; items: ListItem[] };

// Written out, since a type that is inferred from a schema cannot name itself.
export const listItemSchema: v.GenericSchema<ListItem> = v.strictObject({
  id: blockIdSchema as unknown as v.GenericSchema<BlockId>,
  content: inlineContentSchema,
  list: v.optional(v.lazy(() => nestedListSchema)),
});

const pointsSchema = v.pipe(v.array(listItemSchema), v.nonEmpty(), v.maxLength(limits.listItems));

const nestedListSchema: v.GenericSchema<NestedList> = v.strictObject({
  ordered: v.boolean(),
  items: pointsSchema,
});

export const listSchema = v.strictObject({
  id: blockIdSchema,
  type: v.literal('list'),
  ordered: v.boolean(),
  items: v.pipe(
    pointsSchema,
    v.check((items) => depthOf(items) <= limits.listDepth, `at most ${limits.listDepth} levels`),
  ),
});
export type ListBlock = v.InferOutput<typeof listSchema>;

function depthOf(items: readonly ListItem[]): number {
  return 1 + Math.max(0, ...items.map((item) => (item.list ? depthOf(item.list.items) : 0)));
}
