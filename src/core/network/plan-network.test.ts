import { describe, expect, it } from 'vitest';
import type { LayerDescription, NetworkDescription, NetworkInput } from './description.ts';
import { planNetwork } from './plan-network.ts';

const relu: LayerDescription = { kind: 'activation', id: 'relu' };
const output: LayerDescription = { kind: 'output' };
const flatten: LayerDescription = { kind: 'flatten' };

function conv(
  filters: number,
  kernelPx = 3,
  stridePx = 1,
  padding: 'same' | 'valid' = 'same',
): LayerDescription {
  return { kind: 'conv', filters, kernelPx, stridePx, padding };
}

function pool(id: 'max' | 'mixed' | 'gated' | 'lp' | 'scaled', sizePx = 2): LayerDescription {
  return { kind: 'pool', id, sizePx, stridePx: sizePx };
}

function describeNetwork(
  layers: readonly LayerDescription[],
  input: Partial<NetworkInput> = {},
): NetworkDescription {
  return {
    format: 'vistazo-network',
    version: 1,
    input: { sizePx: 32, channels: 3, normalisation: 'unit', ...input },
    layers,
  };
}

function shapesOf(layers: readonly LayerDescription[], sizePx = 32) {
  const plan = planNetwork(describeNetwork(layers, { sizePx }), 10);
  if (!plan.ok) throw new Error(plan.trouble.kind);
  return plan.value.layers.map(({ outShape }) => outShape);
}

function troubleOf(layers: readonly LayerDescription[], input: Partial<NetworkInput> = {}) {
  const plan = planNetwork(describeNetwork(layers, input), 10);
  return plan.ok ? undefined : plan.trouble;
}

describe('planNetwork', () => {
  it('works out shapes, weights and cost', () => {
    const plan = planNetwork(describeNetwork([conv(8), relu, pool('max'), flatten, output]), 10);
    if (!plan.ok) throw new Error(plan.trouble.kind);
    const { layers, parameterCount, multiplyAdds, activationCount } = plan.value;
    expect(layers.map(({ outShape }) => outShape)).toEqual([
      [32, 32, 8],
      [32, 32, 8],
      [16, 16, 8],
      [2048],
      [10],
    ]);
    expect(layers[0]!.weights.map(({ name, shape }) => [name, shape])).toEqual([
      ['kernel', [3, 3, 3, 8]],
      ['bias', [8]],
    ]);
    expect(layers[0]!.weights[0]!.initialisation).toEqual({
      kind: 'random',
      fanIn: 27,
      fanOut: 72,
    });
    expect(layers[1]!.inShape).toBe(layers[0]!.outShape);
    expect(parameterCount).toBe(3 * 3 * 3 * 8 + 8 + 2048 * 10 + 10);
    expect(multiplyAdds).toBe(32 * 32 * 8 * 27 + 2048 * 10);
    expect(activationCount).toBe(8192 + 8192 + 2048 + 2048 + 10);
  });

  it('steps and pads as TensorFlow', () => {
    expect(shapesOf([conv(4, 3, 2), flatten, output], 33)[0]).toEqual([17, 17, 4]);
    expect(shapesOf([conv(4, 3, 2, 'valid'), flatten, output], 33)[0]).toEqual([16, 16, 4]);
    expect(shapesOf([conv(4, 11, 4), flatten, output], 8)[0]).toEqual([2, 2, 4]);
    expect(shapesOf([pool('max', 2), flatten, output], 33)[0]).toEqual([16, 16, 3]);
  });

  it('counts what each pooling learns', () => {
    const learned = (id: Parameters<typeof pool>[0]) => {
      const plan = planNetwork(describeNetwork([conv(6), pool(id), flatten, output]), 2);
      return plan.ok ? plan.value.layers[1]!.parameterCount : NaN;
    };
    expect((['max', 'mixed', 'gated', 'lp', 'scaled'] as const).map(learned)).toEqual([
      0, 1, 4, 1, 12,
    ]);
  });

  it('keeps four numbers a channel for batch normalisation, two of them trained', () => {
    const layers: LayerDescription[] = [conv(5), { kind: 'batch-norm' }, flatten, output];
    const plan = planNetwork(describeNetwork(layers), 2);
    if (!plan.ok) throw new Error(plan.trouble.kind);
    const { weights, parameterCount } = plan.value.layers[1]!;
    expect(parameterCount).toBe(20);
    expect(weights.map(({ trainable }) => trainable)).toEqual([true, true, false, false]);
  });

  it('lets maxout halve the channels of volumes and vectors', () => {
    const maxout: LayerDescription = { kind: 'activation', id: 'maxout' };
    const shapes = shapesOf([
      conv(6),
      maxout,
      { kind: 'global-average' },
      { kind: 'dense', units: 8 },
      maxout,
      output,
    ]);
    expect(shapes).toEqual([[32, 32, 6], [32, 32, 3], [3], [8], [4], [10]]);
    expect(troubleOf([conv(5), maxout, flatten, output])).toEqual({
      layer: 1,
      kind: 'maxout-needs-even-channels',
      channels: 5,
    });
  });

  it('says at which layer a network cannot be, and why', () => {
    const small = { sizePx: 8 };
    expect(troubleOf([conv(4, 9, 1, 'valid'), flatten, output], small)).toEqual({
      layer: 0,
      kind: 'kernel-larger-than-input',
      wantedPx: 9,
      availablePx: 8,
    });
    const threePools = [pool('max'), pool('max'), pool('max'), pool('max')];
    expect(troubleOf([...threePools, flatten, output], small)).toEqual({
      layer: 3,
      kind: 'window-larger-than-input',
      wantedPx: 2,
      availablePx: 1,
    });
    expect(troubleOf([flatten, conv(4), output])).toEqual({ layer: 1, kind: 'needs-volume' });
    expect(troubleOf([flatten, pool('max'), output])).toEqual({ layer: 1, kind: 'needs-volume' });
    expect(troubleOf([flatten, flatten, output])).toEqual({ layer: 1, kind: 'needs-volume' });
    expect(troubleOf([flatten, { kind: 'global-average' }, output])).toEqual({
      layer: 1,
      kind: 'needs-volume',
    });
    expect(troubleOf([conv(4), output])).toEqual({ layer: 1, kind: 'needs-vector' });
    expect(troubleOf([conv(4), { kind: 'dense', units: 4 }])).toEqual({
      layer: 1,
      kind: 'needs-vector',
    });
    expect(troubleOf([flatten, output, relu])).toEqual({ layer: 1, kind: 'output-not-last' });
    expect(troubleOf([flatten, relu])).toEqual({ layer: 1, kind: 'output-missing' });
    expect(troubleOf([])).toEqual({ layer: -1, kind: 'output-missing' });
  });

  it('refuses numbers that no screen offers', () => {
    const outOfRange = (field: string, min: number, max: number, layer = 0) => ({
      layer,
      kind: 'out-of-range',
      field,
      min,
      max,
    });
    expect(troubleOf([conv(0), flatten, output])).toEqual(outOfRange('filters', 1, 512));
    expect(troubleOf([conv(1e308), flatten, output])).toEqual(outOfRange('filters', 1, 512));
    expect(troubleOf([conv(2.5), flatten, output])).toEqual(outOfRange('filters', 1, 512));
    expect(troubleOf([conv(NaN), flatten, output])).toEqual(outOfRange('filters', 1, 512));
    const rate = 0.96;
    expect(troubleOf([flatten, { kind: 'dropout', rate }, output])).toEqual(
      outOfRange('rate', 0, 0.95, 1),
    );
    expect(troubleOf([flatten, output], { sizePx: 129 })).toEqual(outOfRange('sizePx', 8, 128, -1));
    const many = new Array<LayerDescription>(1_000_000).fill(relu);
    expect(troubleOf(many)).toEqual(outOfRange('layers', 1, 64, 64));
    expect(() => planNetwork(describeNetwork([flatten, output]), 0)).toThrow(RangeError);
  });

  it('refuses what a phone cannot hold, at the layer that weighs most', () => {
    const heavy = troubleOf([conv(16), flatten, { kind: 'dense', units: 800 }, output]);
    expect(heavy).toMatchObject({ layer: 2, kind: 'too-many-parameters', max: 10_000_000 });
    const wide = [conv(256, 1), conv(512, 1), conv(512, 1), pool('max', 8), pool('max', 8)];
    const input = { sizePx: 128 };
    expect(troubleOf([...wide, { kind: 'global-average' }, output], input)).toMatchObject({
      layer: 1,
      kind: 'too-many-activations',
      count: 128 * 128 * (256 + 512 + 512) + 16 * 16 * 512 + 2 * 2 * 512 + 512 + 10,
    });
  });
});
