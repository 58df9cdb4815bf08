import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { BlockId } from '../../../shared/article/ids.ts';
import { placeBlocks } from '../../../shared/article/positions.ts';
import { positionSchema } from '../../../shared/ipc/records.ts';

const ids = (...names: string[]) => names as BlockId[];

/** Any blocks that were placed once, in a new order with some gone and some new. */
const reordered = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 30 })
  .chain((names) =>
    fc.record({
      before: fc.shuffledSubarray(names),
      order: fc.shuffledSubarray(names),
    }),
  );

function apply(order: readonly BlockId[], known: ReadonlyMap<BlockId, string>): Map<BlockId, string> {
  const changed = placeBlocks(order, known);
  return new Map(order.map((id) => [id, changed.get(id) ?? (known.get(id) as string)]));
}

/** The length of the longest run of blocks that stand in the same order as before: those that need not move. */
function longestKept(order: readonly BlockId[], before: readonly BlockId[]): number {
  const best = order.map(() => 1);
  order.forEach((id, index) => {
    if (!before.includes(id)) best[index] = 0;
    else
      for (let earlier = 0; earlier < index; earlier++) {
        const follows = before.indexOf(order[earlier] as BlockId) < before.indexOf(id);
        if (best[earlier] && follows)
          best[index] = Math.max(best[index] as number, (best[earlier] as number) + 1);
      }
  });
  return Math.max(0, ...best);
}

describe('positions of blocks', () => {
  test('sorting by them gives the order, whatever came, went or moved', () => {
    fc.assert(
      fc.property(reordered, ({ before, order }) => {
        const known = apply(ids(...before), new Map());
        const placed = apply(ids(...order), known);
        const values = order.map((id) => placed.get(id as BlockId) as string);
        expect(values).toEqual([...values].sort());
        expect(new Set(values).size).toBe(values.length);
        for (const value of values) expect(v.is(positionSchema, value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('as few blocks as can be get a new one', () => {
    fc.assert(
      fc.property(reordered, ({ before, order }) => {
        const known = apply(ids(...before), new Map());
        const changed = placeBlocks(ids(...order), known);
        expect(changed.size).toBe(order.length - longestKept(ids(...order), ids(...before)));
      }),
      { numRuns: 500 },
    );
  });

  test('nothing changes when the order is as it was', () => {
    const known = apply(ids('a', 'b', 'c'), new Map());
    expect(placeBlocks(ids('a', 'b', 'c'), known).size).toBe(0);
    expect(placeBlocks(ids('a', 'c'), known).size).toBe(0);
  });

  test('a block that is split a thousand times at the same place still fits', () => {
    let known = apply(ids('first', 'last'), new Map());
    let order = ids('first', 'last');
    for (let number = 0; number < 1_000; number++) {
      order = [order[0] as BlockId, `new ${number}` as BlockId, ...order.slice(1)];
      known = apply(order, known);
    }
    expect(Math.max(...[...known.values()].map((value) => value.length))).toBeLessThanOrEqual(200);
  });

  test('a thousand blocks written one after another in one place keep keys that are accepted', () => {
    let order = ids('first', 'last');
    let known = apply(order, new Map());
    for (let number = 0; number < 1_500; number++) {
      order = [...order.slice(0, -1), `block ${number}` as BlockId, order.at(-1) as BlockId];
      known = apply(order, known);
    }
    const keys = order.map((id) => known.get(id) as string);
    expect(keys).toEqual([...keys].sort());
    for (const key of keys) expect(v.is(positionSchema, key)).toBe(true);
  });
});
