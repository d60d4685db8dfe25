import type { DropoutLayer } from '../description.ts';
import type { NumberArray } from '../reference/array.ts';
import { indexIn, type Unit } from './frozen-pass.ts';

/** Nothing is dropped after training: the number passes (course topic 11). */
export interface ExplainedDropout {
  readonly kind: 'dropout';
  /** Share that training drops. */
  readonly rate: number;
  readonly value: number;
}

export function explainDropout(
  input: NumberArray,
  { rate }: DropoutLayer,
  unit: Unit,
): ExplainedDropout {
  return { kind: 'dropout', rate, value: input.data[indexIn(input, unit)]! };
}
