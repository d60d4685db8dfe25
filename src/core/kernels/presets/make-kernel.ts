import type { KernelSize } from '../chain.ts';
import type { PresetKernel } from './preset.ts';

/** A plane from a function of the distance to its middle, in pixels: x to the right, y down. */
export function plane(size: KernelSize, weight: (x: number, y: number) => number): number[] {
  const middle = (size - 1) / 2;
  return Array.from({ length: size * size }, (_, cell) =>
    weight((cell % size) - middle, Math.floor(cell / size) - middle),
  );
}

/** The plane whose rows are `row` times the numbers of `column`. */
export function outerProduct(column: readonly number[], row: readonly number[]): number[] {
  return column.flatMap((factor) => row.map((value) => rounded(factor * value, 6)));
}

/** A kernel of one plane, divided by `divisor`. */
export function kernelOf(size: KernelSize, weights: readonly number[], divisor = 1): PresetKernel {
  return { kernel: { size, planes: [weights] }, divisor, bias: 0 };
}

/** The sum of the weights, without the dust of binary fractions: a divisor that keeps the brightness. */
export function sumOf(weights: readonly number[]): number {
  return rounded(
    weights.reduce((sum, weight) => sum + weight, 0),
    6,
  );
}

/**
 * Rounded to so many decimals: a person can read it, and every machine gets the same, though sines and
 * exponentials may differ in their last bit. Never −0.
 */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}
