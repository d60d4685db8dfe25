/**
 * Something that a tape can compute: a value from its inputs, and how fast that value changes with each
 * of them. Nothing else is needed to differentiate any composition of operations.
 */
export interface Operation {
  /** Its value. */
  value(inputs: readonly number[]): number;
  /** Its local derivatives, ∂value/∂inputs[i], one for each input. */
  locals(inputs: readonly number[]): readonly number[];
}
