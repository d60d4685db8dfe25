import type { Parameter } from '../../parameter.ts';
import type { ParameterValues } from '../../parameter-values.ts';

/** Who had a say in the one number that a window became. */
export interface PoolingReason {
  /** The number the window became. */
  readonly result: number;
  /** How much each value counts, summing to 1 (up to rounding), in the order of the values. */
  readonly shares: readonly number[];
  /** Index of the value that won; absent where all have a say. The first of equals. */
  readonly winner?: number;
  /** How much of the maximum is in a mixture, 0–1; the rest is the average. */
  readonly alpha?: number;
}

/** A way to make one number of a window (course topic 15): one entry of the table of poolings. */
export interface Pooling {
  /** Its name in the word catalogues and in links. */
  readonly id: string;
  /** At most four. */
  readonly parameters: readonly Parameter[];
  /**
   * The number that a window becomes.
   *
   * @param values of one channel, row by row, in gray levels; at least one.
   */
  pool(values: readonly number[], parameters: ParameterValues): number;
  /** The same, with the reasons. */
  explain(values: readonly number[], parameters: ParameterValues): PoolingReason;
  /**
   * GLSL ES 3.00, three channels at once, each for itself: variables of its own and
   * `void start(float p[4])`, then `void add(vec3 value, int index, float p[4])` for each value of the
   * window, row by row from index 0, and `vec3 end(int count, float p[4])`, with the parameters in the
   * table's order and values in gray levels.
   */
  readonly glsl: string;
  /** A Python expression in `w`, an array `[h, w, channels, size, size]` of windows. */
  numpy(parameters: ParameterValues): string;
  /** The same for a TensorFlow tensor `x` `[1, h, w, channels]`, pooled by size and stride. */
  tensorflow(parameters: ParameterValues, sizePx: number, stridePx: number): string;
}
