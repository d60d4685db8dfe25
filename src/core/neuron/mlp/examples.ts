/** Examples to learn from, or to be asked. */
export interface Examples {
  readonly count: number;
  /** Row-major `[count, inputCount]`. */
  readonly inputs: Float64Array;
  /** Class indices `[count]`, or row-major real numbers `[count, outputCount]`. */
  readonly truths: Float64Array;
}
