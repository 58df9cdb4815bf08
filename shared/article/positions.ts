import { generateNKeysBetween } from 'fractional-indexing';
import type { BlockId } from './ids.ts';

/** A key longer than this is a sign that many blocks went into one place; a fresh one is three characters long. */
const longestKey = 60;

/**
 * Gives every block of `order` a position so that sorting by it gives that order, changing as few of the `known`
 * ones as can be. Returns only the positions that are new or changed.
 */
export function placeBlocks(
  order: readonly BlockId[],
  known: ReadonlyMap<BlockId, string>,
): Map<BlockId, string> {
  const kept = longestAscending(order.map((id) => known.get(id)));
  const changed = new Map<BlockId, string>();
  let last: string | null = null;
  let unplaced: BlockId[] = [];

  function fill(until: string | null): void {
    const keys = generateNKeysBetween(last, until, unplaced.length);
    for (const [index, id] of unplaced.entries()) changed.set(id, keys[index] as string);
    unplaced = [];
  }

  order.forEach((id, index) => {
    if (!kept.has(index)) {
      unplaced.push(id);
      return;
    }
    const position = known.get(id) as string;
    fill(position);
    last = position;
  });
  fill(null);
  return [...changed.values()].some((key) => key.length > longestKey) ? spaceEvenly(order, known) : changed;
}

/** Fresh positions for all: block after block in one place would make them longer for ever. */
function spaceEvenly(order: readonly BlockId[], known: ReadonlyMap<BlockId, string>): Map<BlockId, string> {
  const keys = generateNKeysBetween(null, null, order.length);
  const placed = order.map((id, index): [BlockId, string] => [id, keys[index] as string]);
  return new Map(placed.filter(([id, key]) => known.get(id) !== key));
}

/** The indices of a longest run of strictly ascending values, in order; `undefined` is never part of it. */
function longestAscending(values: readonly (string | undefined)[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    if (value === undefined) return;
    const length = lowerBound(tails, value, values);
    before[index] = length > 0 ? (tails[length - 1] as number) : -1;
    tails[length] = index;
  });
  const run = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) run.add(index);
  return run;
}

function lowerBound(
  tails: readonly number[],
  value: string,
  values: readonly (string | undefined)[],
): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[tails[middle] as number] as string) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
