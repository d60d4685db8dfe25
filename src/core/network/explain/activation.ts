import { findActivation } from '../../kernels/activations/activations.ts';
import type { ActivationId, ActivationLayer } from '../description.ts';
import type { NumberArray } from '../reference/array.ts';
import { indexIn, type Unit } from './frozen-pass.ts';

/** f of one number, with its slope there (course topic 6). */
export interface ExplainedFunction {
  readonly kind: 'activation';
  readonly id: Exclude<ActivationId, 'maxout'>;
  readonly input: number;
  /** f′(input): how much the value moves when the input does; at a corner the one to its right. */
  readonly slope: number;
  readonly value: number;
}

/** The larger of two neighbouring channels (Goodfellow et al. 2013). */
export interface ExplainedMaxout {
  readonly kind: 'activation';
  readonly id: 'maxout';
  /** Which channels of the input were compared (in a vector: which numbers). */
  readonly channels: readonly [number, number];
  readonly inputs: readonly [number, number];
  /** Which of the two was larger; the first of equals. Its slope is 1, the other's 0. */
  readonly winner: 0 | 1;
  readonly value: number;
}

export type ExplainedActivation = ExplainedFunction | ExplainedMaxout;

export function explainActivation(
  input: NumberArray,
  { id }: ActivationLayer,
  unit: Unit,
): ExplainedActivation {
  if (id === 'maxout') return explainMaxout(input, unit);
  const { value, derivative } = findActivation(id)!;
  const x = input.data[indexIn(input, unit)]!;
  return { kind: 'activation', id, input: x, slope: derivative(x, {}), value: value(x, {}) };
}

function explainMaxout(input: NumberArray, unit: Unit): ExplainedMaxout {
  const channels = [2 * unit.channel, 2 * unit.channel + 1] as const;
  const numberOf = (channel: number) => input.data[indexIn(input, { ...unit, channel })]!;
  const inputs = [numberOf(channels[0]), numberOf(channels[1])] as const;
  const winner = inputs[1] > inputs[0] ? 1 : 0;
  return { kind: 'activation', id: 'maxout', channels, inputs, winner, value: inputs[winner] };
}
