import * as v from 'valibot';

/** A whole number that JavaScript can count with. */
export const integerSchema = v.pipe(v.number(), v.safeInteger());

/** A whole number of at least `least` and at most `most`. */
export function integerFrom(least: number, most: number) {
  return v.pipe(integerSchema, v.minValue(least), v.maxValue(most));
}
