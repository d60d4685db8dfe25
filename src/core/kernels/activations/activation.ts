import type { Parameter } from '../../parameter.ts';
import type { ParameterValues } from '../../parameter-values.ts';

/**
 * A function that a neuron puts its weighted sum through (course topic 6): one entry of the table of
 * activations. `x` is in units, not in gray levels: a stage computes unitLevels · f(level / unitLevels).
 */
export interface Activation {
  /** Its name in the word catalogues and in links. */
  readonly id: string;
  /** At most four. */
  readonly parameters: readonly Parameter[];
  /**
   * What a new stage takes as one unit, in gray levels. 1 where the function has no scale of its own,
   * so that the unit changes nothing (u·f(x/u) = f(x)). 128, half of a picture's range, where it bends:
   * with 1 every level but the first few would lie on the flat part.
   */
  readonly initialUnitLevels: number;
  /** f(x). */
  value(x: number, parameters: ParameterValues): number;
  /** f′(x); at a corner the slope to its right, as frameworks take it for x > 0. */
  derivative(x: number, parameters: ParameterValues): number;
  /** GLSL ES 3.00: `float activate(float x, float p[4])`, with the parameters in the table's order. */
  readonly glsl: string;
  /** The same as a Python expression in `x`. */
  numpy(parameters: ParameterValues): string;
  /** The same for a TensorFlow tensor `x`. */
  tensorflow(parameters: ParameterValues): string;
}
