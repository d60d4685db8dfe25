import { cosineOf } from './cosine.ts';
import { dotProduct } from './dot-product.ts';
import { euclideanDistance } from './euclidean.ts';

/** How alike two vectors are, by three measures. */
export interface Likeness {
  readonly dot: number;
  /** Undefined where one of them has no length. */
  readonly cosine: number | undefined;
  readonly distance: number;
}

/** The names of the three. */
export type Measure = keyof Likeness;

/** How alike `a` and `b` are. */
export function likeness(a: readonly number[], b: readonly number[]): Likeness {
  return { dot: dotProduct(a, b), cosine: cosineOf(a, b), distance: euclideanDistance(a, b) };
}

/** Two that differ by less are equally alike: what is shown has three decimals. */
const sameWithin = 1e-9;

/**
 * Which of several is most alike by one measure (course topic 4): the largest dot product or cosine, the
 * smallest distance.
 *
 * @returns their places, more than one where they are equally alike; none where the measure says nothing.
 */
export function mostAlike(all: readonly Likeness[], by: Measure): readonly number[] {
  const closeness = all.map((one) => {
    const value = one[by];
    return value === undefined ? -Infinity : by === 'distance' ? -value : value;
  });
  const best = Math.max(...closeness);
  if (best === -Infinity) return [];
  return closeness.flatMap((one, place) => (best - one < sameWithin ? [place] : []));
}
