import { tidy } from '@tensorflow/tfjs-core';
import { channelMaxima } from '../../core/network/explain/exciting-patches.ts';
import { countOf } from '../../core/network/shapes.ts';
import { softmax } from '../../core/neuron/softmax.ts';
import { row } from '../../core/vector.ts';
import { valuesOf } from './classify.ts';
import type { Network } from './network.ts';
import { normalise, uploadPictures } from './normalise.ts';
import type { NetworkExcitation } from './types.ts';

/**
 * The largest number of each channel that a layer puts out for each of several pictures, and where it stands.
 *
 * @param pixels `[count, sizePx, sizePx, channels]`, 0–255, as `NetworkPictures` makes them.
 * @param canBlock as of `classify`.
 */
export async function findMaxima(
  network: Network,
  pixels: Uint8Array,
  layer: number,
  canBlock: boolean,
): Promise<NetworkExcitation> {
  const { plan } = network;
  const { input } = plan.description;
  const all = tidy(() =>
    network.outputs(normalise(uploadPictures(pixels, input), input.normalisation)),
  );
  try {
    const maps = await valuesOf(all[layer]!, canBlock);
    const logits = await valuesOf(all.at(-1)!, canBlock);
    const shape = plan.layers[layer]!.outShape;
    const maxima = Array.from({ length: logits.length / plan.classCount }, (_, picture) => {
      softmax(row(logits, picture, plan.classCount));
      return channelMaxima({ shape, data: row(maps, picture, countOf(shape)) });
    });
    return { maxima, probabilities: logits };
  } finally {
    for (const tensor of all) tensor.dispose();
  }
}
