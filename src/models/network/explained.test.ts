import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor4d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { explainUnit } from '../../core/network/explain/explain-unit.ts';
import { frozen, randomUnits, wayOf } from '../../core/network/explain/frozen-pass.fixture.ts';
import { indexIn } from '../../core/network/explain/frozen-pass.ts';
import { Network } from './network.ts';

beforeAll(() => setBackend('cpu'));

describe('a unit that is explained', () => {
  it('has the value that the network gives, for 1,000 units of every kind of layer', () => {
    const seen = new Set<string>();
    let seed = 0;
    for (const { plan, units } of randomUnits(1000)) {
      const { weights, picture } = frozen(plan, ++seed);
      const network = new Network(plan, weights);
      const { sizePx, channels } = plan.description.input;
      const input = tensor4d(picture as Float32Array, [1, sizePx, sizePx, channels]);
      const tensors = network.outputs(input);
      const outputs = tensors.map((tensor) => tensor.dataSync<'float32'>().slice());
      for (const tensor of [...tensors, input]) tensor.dispose();
      network.dispose();
      for (const unit of units) {
        const { layer, outShape } = plan.layers[unit.layer]!;
        const data = outputs[unit.layer]!;
        const given = data[indexIn({ shape: outShape, data }, unit)]!;
        const { value } = explainUnit({ plan, weights, picture, outputs }, unit);
        // Sums of numbers of both signs lose what cancels: measured by the layer's largest number. The
        // network's Lᵖ adds 1e-4 to each number, whatever its size.
        const scale = data.reduce((largest, number) => Math.max(largest, Math.abs(number)), 0);
        const tolerance =
          1e-4 * (layer.kind === 'pool' && layer.id === 'lp' ? Math.max(scale, 1) : scale);
        expect(Math.abs(value - given), wayOf(layer)).toBeLessThanOrEqual(tolerance);
        seen.add(wayOf(layer));
      }
    }
    expect(seen.size).toBe(6 + 7 + 7);
  });
});
