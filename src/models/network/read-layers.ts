import { tidy } from '@tensorflow/tfjs-core';
import { softmax } from '../../core/neuron/softmax.ts';
import { valuesOf } from './classify.ts';
import type { Network } from './network.ts';
import { normalise, uploadPictures } from './normalise.ts';
import type { NetworkReading, SilentChannel } from './types.ts';

/**
 * What chosen layers put out for one picture, read back: for a picture that stands still, not for each frame.
 *
 * @param pixels `[sizePx, sizePx, channels]`, 0–255, as `NetworkPictures` makes them.
 * @param layers which are read, in any order.
 * @param silent channels that are switched off.
 * @param canBlock as of `classify`.
 */
export async function readLayers(
  network: Network,
  pixels: Uint8Array,
  layers: readonly number[],
  silent: readonly SilentChannel[],
  canBlock: boolean,
): Promise<NetworkReading> {
  const { input } = network.plan.description;
  const [picture, ...all] = tidy(() => {
    const fed = normalise(uploadPictures(pixels, input), input.normalisation);
    return [fed, ...network.outputs(fed, silent)];
  });
  const logits = all.at(-1)!;
  try {
    const outputs: (Float32Array | undefined)[] = all.map(() => undefined);
    for (const layer of new Set(layers)) outputs[layer] = await valuesOf(all[layer]!, canBlock);
    return {
      picture: await valuesOf(picture!, canBlock),
      outputs,
      probabilities: softmax(await valuesOf(logits, canBlock)),
    };
  } finally {
    for (const tensor of [picture!, ...all]) tensor.dispose();
  }
}
