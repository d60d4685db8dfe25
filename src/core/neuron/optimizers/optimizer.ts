/** What an optimizer remembers from step to step: as many numbers as there are parameters. */
export interface OptimizerMemory {
  readonly id: 'velocity' | 'mean' | 'mean-square';
  readonly values: Float64Array;
}

/**
 * A rule that moves parameters down a gradient (course topic 8). It belongs to one set of parameters, as
 * it may remember something for each of them; two in a landscape or thousands in a network.
 */
export interface Optimizer {
  /** η; may be changed between steps, and then nothing is forgotten. */
  learningRate: number;
  /** Empty for plain gradient descent. The arrays are its own: to read, not to write. */
  readonly memory: readonly OptimizerMemory[];
  /** Steps taken. */
  readonly stepCount: number;
  /**
   * One step, in place. Nothing is allocated.
   *
   * @param parameters W, of the count that it was made for.
   * @param gradient ∂J/∂W at W, of the same length; not changed.
   */
  step(parameters: Float64Array, gradient: Float64Array): void;
}
