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
        const tolerance = 1e-4 * Math.abs(given);
        expect(Math.abs(value - given), wayOf(layer)).toBeLessThanOrEqual(tolerance);
        seen.add(wayOf(layer));
      }
    }
    expect(seen.size).toBe(6 + 7 + 7);
  });
});
