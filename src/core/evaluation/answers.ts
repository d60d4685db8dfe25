/** What a classifier said about examples that it had not been taught: one entry an example. */
export interface Answers {
  /** Number of classes. */
  readonly classCount: number;
  /** What each example really is, `[n]`, 0 … classCount − 1. */
  readonly labels: Int32Array;
  /** Burst of each example, `[n]`: equal numbers were captured in one burst. */
  readonly bursts: Int32Array;
  /** What was said, `[n]`: a class; `classCount` for "none of these"; `notAsked` where nothing was. */
  readonly said: Int32Array;
  /** Probability of the likeliest class, `[n]`, 0 … 1, also where "none of these" was said. */
  readonly confidences: Float32Array;
}

/** Stands in `Answers.said` for an example that could not be asked. */
export const notAsked = -1;
