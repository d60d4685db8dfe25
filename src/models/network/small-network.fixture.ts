import { tensor4d, type Tensor4D } from '@tensorflow/tfjs-core';
import type { LayerDescription, NetworkDescription } from '../../core/network/description.ts';
import type { NetworkPlan } from '../../core/network/plan.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import { Random } from '../../core/random.ts';

export { movedWeights } from '../../core/network/random-network.fixture.ts';

/** Side of the pictures of small networks: odd enough for windows that leave something over. */
export const SIDE_PX = 9;

/** A plan for 3 classes, of these layers on 9×9 pictures; the output layer is added. */
export function smallPlan(layers: readonly LayerDescription[], channels: 1 | 3 = 3): NetworkPlan {
  const description: NetworkDescription = {
    format: 'vistazo-network',
    version: 1,
    input: { sizePx: SIDE_PX, channels, normalisation: 'unit' },
    layers: [...layers, { kind: 'output' }],
  };
  const planned = planNetwork(description, 3);
  if (!planned.ok) throw new Error(JSON.stringify(planned.trouble));
  return planned.value;
}

/**
 * Pictures `[count, 9, 9, channels]` of both signs in which no two numbers are closer than 0.01, and none
 * closer to 0 than half of that: what is largest in a window, or above 0, stays so when one moves by less.
 */
export function randomPictures(count: number, channels = 3, seed = 2): Tensor4D {
  const length = count * SIDE_PX * SIDE_PX * channels;
  const values = Array.from({ length }, (_, i) => (i - Math.floor(length / 2) + 0.5) * 0.01);
  return tensor4d(Float32Array.from(new Random(seed).shuffle(values)), [
    count,
    SIDE_PX,
    SIDE_PX,
    channels,
  ]);
}
