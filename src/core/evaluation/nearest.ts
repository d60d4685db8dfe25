import type { UnitExamples } from './class-means.ts';
import { row } from '../vector.ts';

/** An example, and how alike it is to what was asked about. */
export interface Neighbour {
  readonly example: number;
  /** −1 … 1. */
  readonly cosine: number;
}

/**
 * Cosines of one embedding to all examples, exactly, by n dot products: 2,000 of 320 numbers take
 * less than a millisecond, so that no index is needed.
 *
 * @param units rows of length 1, `[n, dimension]`.
 * @param unit of length 1, `[dimension]`.
 * @returns `[n]`.
 */
export function cosinesTo(units: Float32Array, unit: Float32Array): Float32Array {
  const dimension = unit.length;
  const cosines = new Float32Array(units.length / dimension);
  for (let i = 0; i < cosines.length; i++) {
    const at = i * dimension;
    // Four sums at once, so that no addition waits for the one before.
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    let j = 0;
    for (; j + 3 < dimension; j += 4) {
      sum0 += units[at + j]! * unit[j]!;
      sum1 += units[at + j + 1]! * unit[j + 1]!;
      sum2 += units[at + j + 2]! * unit[j + 2]!;
      sum3 += units[at + j + 3]! * unit[j + 3]!;
    }
    for (; j < dimension; j++) sum0 += units[at + j]! * unit[j]!;
    cosines[i] = sum0 + sum1 + sum2 + sum3;
  }
  return cosines;
}

/**
 * The k examples most alike one embedding, the most alike first; of equals, the earlier.
 *
 * @param unit of length 1, `[dimension]`.
 * @param k at least 1.
 * @returns at most k.
 */
export function nearest(units: Float32Array, unit: Float32Array, k: number): Neighbour[] {
  const best: Neighbour[] = [];
  cosinesTo(units, unit).forEach((cosine, example) => {
    if (best.length === k && cosine <= best[k - 1]!.cosine) return;
    const at = best.findIndex((other) => other.cosine < cosine);
    best.splice(at < 0 ? best.length : at, 0, { example, cosine });
    if (best.length > k) best.pop();
  });
  return best;
}

/**
 * The k bursts most alike one example, each by its nearest frame, the most alike first. The example's
 * own burst is left out, and every other counts once, however many frames it has: near copies must
 * neither vouch for an example nor outvote others.
 *
 * @param groups examples by burst, `groupByBurst(…).flat()`: frames of a burst that were moved to
 * another class are a burst of that class too.
 * @returns at most k.
 */
export function nearestBursts(
  { dimension, units, bursts }: UnitExamples,
  groups: readonly number[][],
  example: number,
  k: number,
): Neighbour[] {
  const cosines = cosinesTo(units, row(units, example, dimension));
  const others = groups.filter((members) => bursts[members[0]!] !== bursts[example]);
  const nearestFrames = others.map((members) => {
    let best = members[0]!;
    for (const member of members) if (cosines[member]! > cosines[best]!) best = member;
    return { example: best, cosine: cosines[best]! };
  });
  return nearestFrames.sort((a, b) => b.cosine - a.cosine || a.example - b.example).slice(0, k);
}
