/** What decides the points, the model and its training in the lab Overfitting. */
export interface OverfittingSettings {
  readonly model: 'polynomial' | 'net';
  /** Degree of the polynomial, 0 to what {@link highestDegree} says. */
  readonly degree: number;
  /** Neurons of each of the net's two hidden layers, 1–32. */
  readonly neurons: number;
  /** Points to learn from. */
  readonly count: number;
  /** Standard deviation of the noise, in units of y. */
  readonly noise: number;
  readonly seed: number;
  readonly dropout: boolean;
  readonly stopping: boolean;
}

/** Points of an x and a y, x −1 … 1. */
export interface CurvePoints {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export const maxDegree = 14;

/** So many points, and no higher degree than they decide: more points later leave it there. */
export function withCount(
  { degree }: Pick<OverfittingSettings, 'degree'>,
  count: number,
): Pick<OverfittingSettings, 'count' | 'degree'> {
  return { count, degree: Math.min(degree, highestDegree({ count })) };
}

/** The highest degree that these points decide: one more, and endless many polynomials go through all of them. */
export function highestDegree({ count }: Pick<OverfittingSettings, 'count'>): number {
  return Math.min(maxDegree, count - 1);
}
