import type { NumpyRandom } from '../../numpy-random.ts';

/** Points of a plane, −6 … 6 in both directions for the most part, each with its class or its value. */
export interface Points {
  /** Row-major `[n, 2]`: x₁ and x₂. */
  readonly places: Float64Array;
  /** Class indices, or values of −1 … 1, `[n]`. */
  readonly truths: Float64Array;
}

/** Names of the data sets in the word catalogues and in links. */
export const datasetIds = [
  'circle',
  'xor',
  'gaussians',
  'spiral',
  'moons',
  'or',
  'and',
  'plane',
  'hills',
] as const;

export type DatasetId = (typeof datasetIds)[number];

/** A set of points to learn from: one entry of the table of data sets. */
export interface Dataset {
  readonly id: DatasetId;
  readonly task: 'classes' | 'values';
  /** Most classes that it can have; all can have two. */
  readonly maxClasses: number;
  /** `count` points in a random order in which classes take turns. */
  make(count: number, classCount: number, random: NumpyRandom): Points;
  /**
   * The same in Python, up to rounding: lines that use `n`, `k`, `c` (`np.arange(n) % k`) and `rs` (a
   * `RandomState`), and leave `X` `[n, 2]`, and `c` or `y`.
   */
  readonly python: readonly string[];
}

/** Half of the side of the square that is shown. */
export const halfSide = 6;

/** Points placed one by one, in this order: `point` gives x₁, x₂ and the class or the value. */
export function pointsOf(
  count: number,
  point: (index: number) => readonly [number, number, number],
): Points {
  const places = new Float64Array(2 * count);
  const truths = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const [x1, x2, truth] = point(i);
    places[2 * i] = x1;
    places[2 * i + 1] = x2;
    truths[i] = truth;
  }
  return { places, truths };
}
