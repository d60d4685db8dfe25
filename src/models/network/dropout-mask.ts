import { Random } from '../../core/random.ts';

/** Where a mask belongs: the same place always gives the same mask, another one another. */
export interface MaskPlace {
  readonly seed: number;
  /** Number of the training step. */
  readonly step: number;
  /** Index of the layer. */
  readonly layer: number;
}

/**
 * A dropout mask (Srivastava et al. 2014; course topic 11): each number is 0 with probability `rate`, else
 * 1 / (1 − rate), so that the mean stays and nothing is to be scaled when the network is used.
 *
 * @param rate 0 … below 1.
 */
export function dropoutMask(length: number, rate: number, place: MaskPlace): Float32Array {
  const random = new Random(mixedSeed(place));
  const kept = 1 / (1 - rate);
  return Float32Array.from({ length }, () => (random.uniform() < rate ? 0 : kept));
}

/** Odd multipliers, as in MurmurHash3 and Fibonacci hashing, keep neighbouring places apart. */
function mixedSeed({ seed, step, layer }: MaskPlace): number {
  return Math.imul(seed, 0x9e3779b1) ^ Math.imul(step, 0x85ebca6b) ^ Math.imul(layer, 0xc2b2ae35);
}
