import { tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { Network } from './network.ts';
import { normalise, uploadPictures } from './normalise.ts';
import type { SilentChannel } from './types.ts';

/**
 * Logits of pictures that are bytes yet, with one readback.
 *
 * @param pixels `[count, sizePx, sizePx, channels]`, 0–255, as `NetworkPictures` makes them.
 * @param canBlock whether waiting for the GPU in place is allowed: in a worker it saves the timer-paced
 * polling of a fence, which costs milliseconds a look on WebGL.
 * @param silent channels that are switched off.
 * @returns `[count, classCount]`.
 */
export async function classify(
  network: Network,
  pixels: Uint8Array,
  canBlock: boolean,
  silent: readonly SilentChannel[] = [],
): Promise<Float32Array> {
  const { input } = network.plan.description;
  const logits = tidy(() =>
    network.forward(normalise(uploadPictures(pixels, input), input.normalisation), {
      training: false,
      silent,
    }),
  );
  try {
    return await valuesOf(logits, canBlock);
  } finally {
    logits.dispose();
  }
}

/**
 * A tensor's numbers, in memory of their own: the backend may hand out its own, which goes with the tensor.
 *
 * @param canBlock as of `classify`.
 */
export async function valuesOf(
  tensor: Tensor,
  canBlock: boolean,
): Promise<Float32Array<ArrayBuffer>> {
  return Float32Array.from(
    canBlock ? tensor.dataSync<'float32'>() : await tensor.data<'float32'>(),
  );
}
