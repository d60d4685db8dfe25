import { describe, expect, it } from 'vitest';
import { softmax } from '../../neuron/softmax.ts';
import type { LayerDescription } from '../description.ts';
import { activationIds, poolIds } from '../description.ts';
import { layerKinds } from '../layers/layer-kinds.ts';
import { movedWeights } from '../random-network.fixture.ts';
import { runReference } from '../reference/run-reference.ts';
import { explainUnit, type UnitExplanation } from './explain-unit.ts';
import type { ExplainedPool } from './pool.ts';
import { frozen, planOf, randomUnits, wayOf } from './frozen-pass.fixture.ts';
import { indexIn, type FrozenPass, type Unit } from './frozen-pass.ts';

const flatten: LayerDescription = { kind: 'flatten' };

function valueIn({ plan, outputs }: FrozenPass, unit: Unit): number {
  const data = outputs[unit.layer]!;
  return data[indexIn({ shape: plan.layers[unit.layer]!.outShape, data }, unit)]!;
}

/** Explains the first layer's unit at a place, on the numbers 0 … in an 8×8 picture. */
function first(layer: LayerDescription, at: Omit<Unit, 'layer'>, ...weights: number[][]) {
  const plan = planOf([layer, flatten], 8);
  const all = movedWeights(plan, 1);
  weights.forEach((values, i) => (all[i] = Float32Array.from(values)));
  const picture = Float32Array.from({ length: 64 }, (_, i) => i);
  const outputs = runReference(plan, all, picture).map(({ data }) => data);
  return explainUnit({ plan, weights: all, picture, outputs }, { layer: 0, ...at });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The parts on show make the value by themselves, as a student with a calculator finds. */
function fromParts(explained: UnitExplanation): number {
  switch (explained.kind) {
    case 'conv': {
      const products = explained.channels.flatMap(({ values, kernel }) =>
        values.map((value, cell) => value * kernel[cell]!),
      );
      explained.channels.forEach((channel) =>
        expect(channel.sum).toBeCloseTo(sumOf(channel.products), 9),
      );
      return sumOf(products) + explained.bias;
    }
    case 'activation':
      return explained.id === 'maxout' ? Math.max(...explained.inputs) : explained.value;
    case 'pool':
      return fromPoolParts(explained);
    case 'batch-norm':
      return explained.normalised * explained.gamma + explained.beta;
    case 'global-average':
      return explained.sum / explained.count;
    case 'dropout':
    case 'flatten':
      return explained.value;
    case 'dense':
    case 'output':
      return (
        sumOf(explained.largest.map(({ input, weight }) => input * weight)) +
        explained.rest.sum +
        explained.bias
      );
  }
}

function fromPoolParts(explained: ExplainedPool): number {
  expect(sumOf(explained.shares)).toBeCloseTo(1, 9);
  const shared = sumOf(explained.values.map((value, i) => value * explained.shares[i]!));
  switch (explained.id) {
    case 'max':
    case 'min':
      return explained.values[explained.winner]!;
    case 'average':
      return shared;
    case 'scaled':
      return shared * explained.coefficient + explained.bias;
    case 'gated':
      expect(explained.alpha).toBeCloseTo(1 / (1 + Math.exp(-sumOf(explained.products))), 9);
      expect(fromMixture(explained)).toBeCloseTo(shared, 9);
      return shared;
    case 'mixed':
      expect(fromMixture(explained)).toBeCloseTo(shared, 9);
      return shared;
    case 'lp':
      return (sumOf(explained.powers) / explained.powers.length) ** (1 / explained.p);
  }
}

function fromMixture({ alpha, values, winner, mean }: Extract<ExplainedPool, { alpha: number }>) {
  return alpha * values[winner]! + (1 - alpha) * mean;
}

describe('explainUnit', () => {
  it('gives the number of the reference, and parts that make it, for units of every kind', () => {
    const seen = new Set<string>();
    let count = 0;
    for (const { plan, units } of randomUnits(1000)) {
      const pass = frozen(plan, count + 1);
      for (const unit of units) {
        const { layer } = plan.layers[unit.layer]!;
        const explained = explainUnit(pass, unit);
        const expected = valueIn(pass, unit);
        const tolerance = 1e-6 * Math.max(1, Math.abs(expected));
        expect(explained.kind).toBe(layer.kind);
        expect(Math.abs(explained.value - expected), wayOf(layer)).toBeLessThan(tolerance);
        expect(Math.abs(fromParts(explained) - expected), wayOf(layer)).toBeLessThan(tolerance);
        seen.add(wayOf(layer));
        count++;
      }
    }
    expect(count).toBe(1000);
    const plain = Object.keys(layerKinds).filter((k) => k !== 'activation' && k !== 'pool');
    const ids = [
      ...activationIds.map((id) => `activation ${id}`),
      ...poolIds.map((id) => `pool ${id}`),
    ];
    expect([...seen].sort()).toEqual([...plain, ...ids].sort());
  });

  it('shows where padding stands', () => {
    const layer = { kind: 'conv', filters: 1, kernelPx: 3, stridePx: 1, padding: 'same' } as const;
    const kernel = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const explained = first(layer, { y: 0, x: 7, channel: 0 }, kernel, [0.5]);
    expect(explained).toMatchObject({
      window: { topPx: -1, leftPx: 6, sizePx: 3 },
      isPadding: [true, true, true, false, false, true, false, false, true],
      channels: [{ values: [0, 0, 0, 6, 7, 0, 14, 15, 0], kernel }],
      sum: 6 * 4 + 7 * 5 + 14 * 7 + 15 * 8,
      bias: 0.5,
    });
  });

  it('names the winner of a window, the first of equals', () => {
    const pool = { kind: 'pool', id: 'max', sizePx: 2, stridePx: 2 } as const;
    expect(first(pool, { y: 1, x: 0, channel: 0 })).toMatchObject({
      window: { topPx: 2, leftPx: 0, sizePx: 2 },
      values: [16, 17, 24, 25],
      winner: 3,
      shares: [0, 0, 0, 1],
      value: 25,
    });
    expect(first({ ...pool, id: 'min' }, { y: 0, x: 1, channel: 0 })).toMatchObject({ winner: 0 });
  });

  it('compares the two channels of maxout', () => {
    const plan = planOf(
      [
        { kind: 'conv', filters: 4, kernelPx: 1, stridePx: 1, padding: 'same' },
        { kind: 'activation', id: 'maxout' },
        flatten,
      ],
      8,
    );
    const pass = frozen(plan, 3);
    const unit = { layer: 1, y: 2, x: 5, channel: 1 };
    const [a, b] = [2, 3].map((channel) => valueIn(pass, { ...unit, layer: 0, channel }));
    expect(explainUnit(pass, unit)).toEqual({
      kind: 'activation',
      id: 'maxout',
      channels: [2, 3],
      inputs: [a, b],
      winner: b! > a! ? 1 : 0,
      value: Math.max(a!, b!),
    });
  });

  it('gives the slope where the number stands', () => {
    const slopeAt = (id: 'relu' | 'leaky-relu' | 'tanh', x: number) => {
      const explained = first({ kind: 'activation', id }, { y: 0, x, channel: 0 });
      return explained.kind === 'activation' && explained.id !== 'maxout' && explained.slope;
    };
    expect(slopeAt('relu', 3)).toBe(1);
    expect(slopeAt('tanh', 1)).toBeCloseTo(1 - Math.tanh(1) ** 2, 12);
  });

  it('writes out the largest products of a dense layer and sums the rest', () => {
    const plan = planOf([flatten, { kind: 'dense', units: 2 }], 8);
    const weights = movedWeights(plan, 1);
    weights[0] = new Float32Array(128).fill(0.5);
    weights[1] = Float32Array.from([7, 9]);
    const picture = new Float32Array(64);
    picture.set([1, -6, 3, 2]);
    const outputs = runReference(plan, weights, picture).map(({ data }) => data);
    const pass = { plan, weights, picture, outputs };
    expect(explainUnit(pass, { layer: 1, y: 0, x: 0, channel: 1 }, 2)).toEqual({
      kind: 'dense',
      largest: [
        { index: 1, input: -6, weight: 0.5, product: -3 },
        { index: 2, input: 3, weight: 0.5, product: 1.5 },
      ],
      rest: { count: 62, sum: 1.5 },
      bias: 9,
      value: 9,
    });
  });

  it('ends in the softmax of the logits', () => {
    const pass = frozen(planOf([flatten], 8, 5), 4);
    const explained = explainUnit(pass, { layer: 1, y: 0, x: 0, channel: 3 });
    if (explained.kind !== 'output') throw new Error(explained.kind);
    const expected = softmax(Float64Array.from(pass.outputs[1]!));
    expected.forEach((value, i) => expect(explained.probabilities[i]).toBeCloseTo(value, 12));
    expect(Math.max(...explained.exponentials)).toBe(1);
    expect(explained.exponentialSum).toBeCloseTo(sumOf(explained.exponentials), 12);
    // However large the logits, there is no overflow.
    const weights = pass.weights.map((values) => values.map((value) => value * 1e4));
    const large = explainUnit({ ...pass, weights }, { layer: 1, y: 0, x: 0, channel: 3 });
    if (large.kind !== 'output') throw new Error(large.kind);
    expect(sumOf(large.probabilities)).toBeCloseTo(1, 12);
  });

  it('says where a number of the flat vector stood', () => {
    const plan = planOf([flatten], 8, 3, 3);
    const pass = frozen(plan, 1);
    const explained = explainUnit(pass, { layer: 0, y: 0, x: 0, channel: 3 * (8 * 2 + 5) + 1 });
    expect(explained).toMatchObject({ from: { y: 2, x: 5, channel: 1 } });
  });

  it('needs no more than the layer before, and refuses what is not there', () => {
    const pass = frozen(planOf([{ kind: 'batch-norm' }, flatten], 8), 1);
    const unit = { layer: 1, y: 0, x: 0, channel: 9 };
    const little = { ...pass, outputs: [pass.outputs[0]] };
    expect(explainUnit(little, unit)).toEqual(explainUnit(pass, unit));
    expect(() => explainUnit({ ...pass, outputs: [] }, unit)).toThrow('Layer 1 has no numbers');
    for (const wrong of [{ layer: 3 }, { channel: 64 }, { channel: -1 }, { y: 1 }, { x: 0.5 }]) {
      expect(() => explainUnit(pass, { ...unit, ...wrong })).toThrow('no unit');
    }
  });
});
