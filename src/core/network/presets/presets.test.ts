import { describe, expect, it } from 'vitest';
import type { NetworkDescription } from '../description.ts';
import { networkLimits } from '../limits.ts';
import { planNetwork } from '../plan-network.ts';
import { lenet5, lenet5Differences, lenet5Names } from './lenet5.ts';
import { starter } from './starter.ts';
import { needsBatchNorm, vgg, vgg16FullSize, vggIds, vggWidths } from './vgg.ts';

function planned(description: NetworkDescription, classCount = 10) {
  const plan = planNetwork(description, classCount);
  if (!plan.ok) throw new Error(plan.trouble.kind);
  return plan.value;
}

describe('lenet5', () => {
  it.each(['tanh', 'relu'] as const)('has the shape of 1998, with %s', (activation) => {
    const description = lenet5(activation, 1);
    const { layers } = planned(description);
    const names = lenet5Names(description);
    const shapeOf = (name: string) => layers[names.indexOf(name)]!.outShape;
    expect(names.filter(Boolean)).toEqual(['C1', 'S2', 'C3', 'S4', 'C5', 'F6']);
    expect(shapeOf('C1')).toEqual([28, 28, 6]);
    expect(shapeOf('S2')).toEqual([14, 14, 6]);
    expect(shapeOf('C3')).toEqual([10, 10, 16]);
    expect(shapeOf('S4')).toEqual([5, 5, 16]);
    expect(shapeOf('C5')).toEqual([1, 1, 120]);
    expect(shapeOf('F6')).toEqual([84]);
    expect(layers.at(-1)!.outShape).toEqual([10]);
  });

  it('has the parameters of the paper, but for what is said to differ', () => {
    const { layers, parameterCount } = planned(lenet5('tanh', 1));
    const counts = layers.map((layer) => layer.parameterCount).filter((count) => count > 0);
    // The paper's own counts: C1 156, S2 12, S4 32, C5 48,120, F6 10,164. C3 has 1,516 with its table.
    expect(counts).toEqual([156, 12, 2416, 32, 48_120, 10_164, 850]);
    expect(parameterCount).toBe(61_750);
    expect(lenet5Differences).toContain('c3-connections');
  });

  it('reads colour with three times the weights of C1', () => {
    expect(planned(lenet5('relu', 3)).layers[0]!.parameterCount).toBe(3 * 150 + 6);
  });
});

describe('vgg', () => {
  it('counts the full VGG16 as published', () => {
    const { parameterCount, multiplyAdds, layers } = vgg16FullSize();
    expect(parameterCount).toBe(138_357_544);
    // 15.47 billion, as is commonly quoted.
    expect(multiplyAdds).toBe(15_470_264_320);
    expect(layers.filter(({ layer }) => layer.kind === 'conv')).toHaveLength(13);
  });

  it.each(vggIds)('%s has as many layers with weights as its name says', (id) => {
    const description = vgg({ id, width: 1 / 8, sizePx: 32, channels: 3, batchNorm: false });
    const withWeights = planned(description).layers.filter(({ weights }) => weights.length > 0);
    expect(withWeights).toHaveLength(Number(id.slice(4)));
  });

  it.each(vggIds)('%s can be built at every width, and at 96 px up to a quarter', (id) => {
    for (const width of vggWidths) {
      for (const batchNorm of [true, false]) {
        expect(planNetwork(vgg({ id, width, sizePx: 32, channels: 1, batchNorm }), 20).ok).toBe(
          true,
        );
        if (width > 1 / 4) continue;
        expect(planNetwork(vgg({ id, width, sizePx: 96, channels: 3, batchNorm }), 20).ok).toBe(
          true,
        );
      }
    }
    expect(vgg16FullSize().parameterCount).toBeGreaterThan(networkLimits.parameters);
  });

  it('are deep from eleven layers on', () => {
    expect(vggIds.filter(needsBatchNorm)).toEqual(['vgg-11', 'vgg-16']);
  });

  it('keeps the shape of VGG16 when it is narrow', () => {
    const { layers } = planned(
      vgg({ id: 'vgg-16', width: 1 / 16, sizePx: 32, channels: 3, batchNorm: false }),
    );
    const filters = layers.flatMap(({ layer }) => (layer.kind === 'conv' ? [layer.filters] : []));
    expect(filters).toEqual([4, 4, 8, 8, 16, 16, 16, 32, 32, 32, 32, 32, 32]);
    const full = vgg16FullSize().layers.map(({ layer }) => layer.kind);
    expect(layers.map(({ layer }) => layer.kind)).toEqual(full);
  });
});

describe('starter', () => {
  it('can be built from the smallest picture to the largest', () => {
    for (const sizePx of [networkLimits.sizePx.min, 32, networkLimits.sizePx.max]) {
      expect(planned(starter({ sizePx, channels: 3, filters: 8 })).layers.at(-1)!.outShape).toEqual(
        [10],
      );
    }
    expect(planned(starter({ sizePx: 32, channels: 3, filters: 8 })).parameterCount).toBe(11_386);
  });
});
