/** One measured figure. `budget` is the largest allowed ratio where there is a reference, else the largest value. */
export type Row = {
  name: string;
  value: number;
  unit: string;
  reference: number | null;
  ratio: number | null;
  budget: number | null;
  ok: boolean | null;
};

/** A figure that is judged by how it compares with its reference. */
export function compared(
  name: string,
  unit: string,
  value: number,
  reference: number,
  budget: number | null,
): Row {
  const ratio = value / reference;
  return { name, value, unit, reference, ratio, budget, ok: budget === null ? null : ratio <= budget };
}

/** A figure that is judged by itself; `reference` is shown for scale. */
export function absolute(
  name: string,
  unit: string,
  value: number,
  budget: number,
  reference: number | null = null,
): Row {
  const ratio = reference === null ? null : value / reference;
  return { name, value, unit, reference, ratio, budget, ok: value <= budget };
}

/** The value below which this part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The middle value. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);
