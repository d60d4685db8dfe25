import type { NumberArray } from '../reference/array.ts';

/** One number of the vector that goes in, and what it adds. */
export interface Contribution {
  /** Which number of the vector. */
  readonly index: number;
  readonly input: number;
  readonly weight: number;
  readonly product: number;
}

/** Σ input · weight + bias (course topic 5), of which the largest products are written out. */
export interface WrittenSum {
  /** By size, whatever the sign; the first of equals first. */
  readonly largest: readonly Contribution[];
  readonly rest: { readonly count: number; readonly sum: number };
  readonly bias: number;
  readonly value: number;
}

export type ExplainedDense = WrittenSum & { readonly kind: 'dense' };

/**
 * One unit's weighted sum.
 *
 * @param weights kernel `[in, out]`, bias `[out]`.
 * @param largestCount how many products are written out.
 */
export function writtenSum(
  { data }: NumberArray,
  [kernel, biases]: readonly Float32Array[],
  unit: number,
  largestCount: number,
): WrittenSum {
  const units = biases!.length;
  const all = Array.from(data, (input, index) => {
    const weight = kernel![index * units + unit]!;
    return { index, input, weight, product: input * weight };
  }).sort((a, b) => Math.abs(b.product) - Math.abs(a.product));
  const largest = all.slice(0, largestCount);
  const rest = all.slice(largestCount);
  const bias = biases![unit]!;
  const restSum = total(rest);
  return {
    largest,
    rest: { count: rest.length, sum: restSum },
    bias,
    value: total(largest) + restSum + bias,
  };
}

function total(contributions: readonly Contribution[]): number {
  return contributions.reduce((sum, { product }) => sum + product, 0);
}
