import { describe, expect, it } from 'vitest';
import type { LayerDescription, NetworkInput } from '../description.ts';
import { initialWeights } from '../initial-weights.ts';
import { planNetwork } from '../plan-network.ts';
import { randomPlan } from '../random-network.fixture.ts';
import { countOf } from '../shapes.ts';
import { runReference } from './run-reference.ts';

const input: NetworkInput = { sizePx: 8, channels: 1, normalisation: 'unit' };
const counting = Float32Array.from({ length: 64 }, (_, i) => i);

function planOf(layers: readonly LayerDescription[], of: NetworkInput = input) {
  const description = { format: 'vistazo-network', version: 1, input: of } as const;
  const plan = planNetwork(
    { ...description, layers: [...layers, { kind: 'flatten' }, { kind: 'output' }] },
    2,
  );
  if (!plan.ok) throw new Error(plan.trouble.kind);
  return plan.value;
}

/** What the first layer makes of the numbers 0 … 63 in an 8×8 picture. */
function first(layer: LayerDescription, ...weights: readonly number[][]): number[] {
  const plan = planOf([layer]);
  const all = initialWeights(plan, 'glorot', 1);
  weights.forEach((values, i) => (all[i] = Float32Array.from(values)));
  return [...runReference(plan, all, counting)[0]!.data];
}

function conv(kernelPx: number, stridePx: number, padding: 'valid' | 'same'): LayerDescription {
  return { kind: 'conv', filters: 1, kernelPx, stridePx, padding };
}

describe('runReference', () => {
  it('gives the example of the course', () => {
    const rows = ['0111000', '0011100', '0001110', '0001100', '0011000', '0110000', '1100000'];
    const picture = [...rows.map((row) => `${row}0`).join(''), ...'00000000'].map(Number);
    const plan = planOf([conv(3, 1, 'valid')]);
    const weights = initialWeights(plan, 'glorot', 1);
    weights[0] = Float32Array.from([1, 0, 1, 0, 1, 0, 1, 0, 1]);
    const { data } = runReference(plan, weights, picture)[0]!;
    const five = [0, 1, 2, 3, 4].map((y) => [...data.slice(y * 6, y * 6 + 5)]);
    expect(five).toEqual([
      [1, 4, 3, 4, 1],
      [1, 2, 4, 3, 3],
      [1, 2, 3, 4, 1],
      [1, 3, 3, 1, 1],
      [3, 3, 1, 1, 0],
    ]);
  });

  it('does not turn the kernel over, and adds the bias', () => {
    const right = [0, 0, 0, 0, 0, 1, 0, 0, 0];
    expect(first(conv(3, 1, 'valid'), right, [0.5])[0]).toBe(8 + 2 + 0.5);
  });

  it('pads as TensorFlow: the odd zero behind', () => {
    // Stride 2 on 8 pixels misses one: nothing before, one zero behind.
    const corner = [1, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(first(conv(3, 2, 'same'), corner)).toEqual(
      [0, 16, 32, 48].flatMap((row) => [row, row + 2, row + 4, row + 6]),
    );
    const last = [0, 0, 0, 0, 0, 0, 0, 0, 1];
    expect(first(conv(3, 2, 'same'), last).slice(0, 4)).toEqual([18, 20, 22, 0]);
  });

  it('sums channels, each with its own weights', () => {
    const plan = planOf([{ kind: 'conv', filters: 2, kernelPx: 1, stridePx: 1, padding: 'same' }], {
      ...input,
      channels: 3,
    });
    const weights = initialWeights(plan, 'glorot', 1);
    weights[0] = Float32Array.from([1, 10, 2, 20, 3, 30]);
    weights[1] = Float32Array.from([0, 7]);
    const picture = new Float32Array(192);
    picture.set([1, 2, 3, 4]);
    const { data } = runReference(plan, weights, picture)[0]!;
    expect([...data.slice(0, 4)]).toEqual([14, 147, 4, 47]);
  });

  it('pools in every way', () => {
    // The first window holds 0, 1, 8, 9.
    const pool = (id: 'max' | 'average' | 'min' | 'mixed' | 'gated' | 'lp' | 'scaled') =>
      ({ kind: 'pool', id, sizePx: 2, stridePx: 2 }) as const;
    expect(first(pool('max'))[0]).toBe(9);
    expect(first(pool('min'))[0]).toBe(0);
    expect(first(pool('average'))[0]).toBe(4.5);
    expect(first(pool('mixed'), [0.25])[0]).toBeCloseTo(0.25 * 9 + 0.75 * 4.5, 12);
    expect(first(pool('gated'), [0, 0, 0, 0])[0]).toBe((9 + 4.5) / 2);
    const alpha = 1 / (1 + Math.exp(-(0.5 * 8 - 0.25 * 9)));
    expect(first(pool('gated'), [0, 0, 0.5, -0.25])[0]).toBeCloseTo(
      alpha * 9 + (1 - alpha) * 4.5,
      12,
    );
    expect(first(pool('lp'), [2])[0]).toBeCloseTo(Math.sqrt((0 + 1 + 64 + 81) / 4), 12);
    expect(first(pool('lp'), [0.1])[0]).toBeCloseTo(4.5, 12);
    expect(first(pool('scaled'), [2], [-1])[0]).toBe(8);
  });

  it('activates, and lets maxout choose between neighbours', () => {
    const layers: LayerDescription[] = [
      { kind: 'conv', filters: 4, kernelPx: 1, stridePx: 1, padding: 'same' },
      { kind: 'activation', id: 'maxout' },
      { kind: 'activation', id: 'leaky-relu' },
      { kind: 'activation', id: 'elu' },
    ];
    const plan = planOf(layers);
    const weights = initialWeights(plan, 'glorot', 1);
    weights[0] = Float32Array.from([1, 2, -1, -3]);
    const [, maxout, leaky, elu] = runReference(plan, weights, counting);
    expect([...maxout!.data.slice(0, 6)]).toEqual([0, 0, 2, -1, 4, -2]);
    expect(leaky!.data[5]).toBeCloseTo(-0.2, 12);
    expect(elu!.data[5]).toBeCloseTo(Math.exp(-0.2) - 1, 12);
  });

  it('normalises by the moving averages', () => {
    const numbers = first({ kind: 'batch-norm' }, [2], [5], [10], [4 - 1e-3]);
    expect(numbers[0]).toBeCloseTo((2 * (0 - 10)) / 2 + 5, 6);
    expect(numbers[12]).toBeCloseTo((2 * (12 - 10)) / 2 + 5, 6);
  });

  it('flattens row by row with the channels of a place side by side, then averages or multiplies', () => {
    const description = { format: 'vistazo-network', version: 1 } as const;
    const plan = planNetwork(
      {
        ...description,
        input: { sizePx: 8, channels: 3, normalisation: 'unit' },
        layers: [{ kind: 'global-average' }, { kind: 'dense', units: 2 }, { kind: 'output' }],
      },
      1,
    );
    if (!plan.ok) throw new Error(plan.trouble.kind);
    const weights = [[1, 10, 2, 20, 3, 30], [0, 1], [1, 1], [0]].map((v) => Float32Array.from(v));
    const picture = Array.from({ length: 192 }, (_, i) => i % 3);
    const [means, hidden, logits] = runReference(plan.value, weights, picture);
    expect([...means!.data]).toEqual([0, 1, 2].map((mean) => expect.closeTo(mean, 12)));
    expect([...hidden!.data]).toEqual([8, 81].map((value) => expect.closeTo(value, 9)));
    expect(logits!.data[0]).toBeCloseTo(89, 9);
  });

  it('gives every layer the shape of the plan, and numbers', () => {
    for (let seed = 0; seed < 100; seed++) {
      const plan = randomPlan(seed);
      const { sizePx, channels } = plan.description.input;
      const picture = Float32Array.from({ length: sizePx * sizePx * channels }, (_, i) =>
        Math.sin(i),
      );
      const outputs = runReference(plan, initialWeights(plan, 'he', seed), picture);
      outputs.forEach(({ shape, data }, i) => {
        expect(shape).toEqual(plan.layers[i]!.outShape);
        expect(data).toHaveLength(countOf(shape));
        expect(data.every(Number.isFinite)).toBe(true);
      });
    }
  });

  it('refuses what is not of the plan', () => {
    const plan = planOf([conv(3, 1, 'same')]);
    const weights = initialWeights(plan, 'he', 1);
    expect(() => runReference(plan, weights, [1, 2, 3])).toThrow('the picture has 3 numbers');
    expect(() => runReference(plan, weights.slice(1), counting)).toThrow(RangeError);
  });
});
