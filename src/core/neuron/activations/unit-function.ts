import { findActivation } from '../../kernels/activations/activations.ts';
import { maxout, maxoutSlope, type Line } from './maxout.ts';

/** The six activations of the course, in its order (topic 6). */
export const courseActivations = [
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'maxout',
  'elu',
] as const;
/** The name of one of them. */
export type CourseActivation = (typeof courseActivations)[number];

/** A function of one number and its slope. */
export interface UnitFunction {
  /** f(x). */
  value(x: number): number;
  /** f′(x); at a corner the slope to its right. */
  slope(x: number): number;
}

/** What some of the six can be set to. */
export interface UnitSettings {
  /** How deep ELU bends. */
  readonly alpha: number;
  /** The two lines of maxout. */
  readonly lines: readonly [Line, Line];
}

/** One of the six as a function. */
export function unitFunction(
  id: CourseActivation,
  { alpha, lines: [first, second] }: UnitSettings,
): UnitFunction {
  if (id === 'maxout') {
    return {
      value: (x) => maxout(x, first, second),
      slope: (x) => maxoutSlope(x, first, second),
    };
  }
  const activation = findActivation(id)!;
  return {
    value: (x) => activation.value(x, { alpha }),
    slope: (x) => activation.derivative(x, { alpha }),
  };
}
