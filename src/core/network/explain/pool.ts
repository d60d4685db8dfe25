import { logistic } from '../../kernels/activations/sigmoid.ts';
import {
  indexOfMaximum,
  indexOfMinimum,
  meanOf,
  mixtureOf,
  sharesOfWinner,
} from '../../kernels/pooling/window.ts';
import type { PoolLayer } from '../description.ts';
import { lpLeast } from '../layers/pool.ts';
import { at, type NumberArray } from '../reference/array.ts';
import type { VolumeShape } from '../shapes.ts';
import type { Unit } from './frozen-pass.ts';
import { cellsOf, windowAt, type Window } from './window.ts';

/** How the window became one number, by the way of pooling. Lists go row by row; `winner` is an index. */
export type PoolReason =
  | { readonly id: 'max' | 'min'; readonly winner: number }
  | { readonly id: 'average'; readonly mean: number }
  /** mean · coefficient + bias. */
  | {
      readonly id: 'scaled';
      readonly mean: number;
      readonly coefficient: number;
      readonly bias: number;
    }
  /** α · values[winner] + (1 − α) · mean. */
  | {
      readonly id: 'mixed';
      readonly alpha: number;
      readonly winner: number;
      readonly mean: number;
    }
  /** As `mixed`, with α = σ(opening), opening = Σ products = Σ gate · values. */
  | {
      readonly id: 'gated';
      readonly gate: readonly number[];
      readonly products: readonly number[];
      readonly opening: number;
      readonly alpha: number;
      readonly winner: number;
      readonly mean: number;
    }
  /** (mean of powers)^(1/p), powers = |values|ᵖ. */
  | {
      readonly id: 'lp';
      readonly p: number;
      readonly powers: readonly number[];
      readonly meanPower: number;
    };

/** One number of each window (course topic 15). */
export type ExplainedPool = PoolReason & {
  readonly kind: 'pool';
  readonly window: Window;
  /** The window's numbers in the unit's channel, row by row. */
  readonly values: readonly number[];
  /** How much each of them counts, summing to 1; of `scaled`, in the mean. */
  readonly shares: readonly number[];
  readonly value: number;
};

type Worked = PoolReason & { readonly shares: readonly number[]; readonly value: number };

/** @param weights as the plan has them for the layer's way of pooling. */
export function explainPool(
  input: NumberArray,
  layer: PoolLayer,
  weights: readonly Float32Array[],
  { y, x, channel }: Unit,
): ExplainedPool {
  const window = windowAt(layer, input.shape as VolumeShape, y, x);
  const values = cellsOf(window).map((cell) => at(input, cell.y, cell.x, channel));
  return { kind: 'pool', window, values, ...workOut(values, layer, weights, channel) };
}

function workOut(
  values: readonly number[],
  { id }: PoolLayer,
  weights: readonly Float32Array[],
  channel: number,
): Worked {
  const mean = meanOf(values);
  const evenly = values.map(() => 1 / values.length);
  switch (id) {
    case 'max':
    case 'min': {
      const winner = id === 'max' ? indexOfMaximum(values) : indexOfMinimum(values);
      return { id, winner, shares: sharesOfWinner(values, winner), value: values[winner]! };
    }
    case 'average':
      return { id, mean, shares: evenly, value: mean };
    case 'scaled': {
      const [coefficient, bias] = [weights[0]![channel]!, weights[1]![channel]!];
      const value = mean * coefficient + bias;
      return { id, mean, coefficient, bias, shares: evenly, value };
    }
    case 'mixed':
      return { id, mean, ...mixture(values, weights[0]![0]!) };
    case 'gated': {
      const gate = [...weights[0]!];
      const products = values.map((value, cell) => value * gate[cell]!);
      const opening = products.reduce((sum, product) => sum + product, 0);
      return { id, gate, products, opening, mean, ...mixture(values, logistic(opening)) };
    }
    case 'lp':
      return powerMean(values, Math.max(weights[0]![0]!, lpLeast));
  }
}

function mixture(values: readonly number[], alpha: number) {
  const { result, shares } = mixtureOf(values, alpha);
  return { alpha, winner: indexOfMaximum(values), shares, value: result };
}

function powerMean(values: readonly number[], p: number): Worked {
  const powers = values.map((value) => Math.abs(value) ** p);
  const meanPower = meanOf(powers);
  const total = meanPower * powers.length;
  const shares = powers.map((power) => (total > 0 ? power / total : 1 / powers.length));
  return { id: 'lp', p, powers, meanPower, shares, value: meanPower ** (1 / p) };
}
