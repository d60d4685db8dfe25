import { tidy } from '@tensorflow/tfjs-core';
import type { Network } from './network.ts';
import { normalise, uploadPictures } from './normalise.ts';

/**
 * Logits of pictures that are bytes yet, with one readback.
 *
 * @param pixels `[count, sizePx, sizePx, channels]`, 0–255, as `NetworkPictures` makes them.
 * @param canBlock whether waiting for the GPU in place is allowed: in a worker it saves the timer-paced
 * polling of a fence, which costs milliseconds a look on WebGL.
 * @returns `[count, classCount]`.
 */
export async function classify(
  network: Network,
  pixels: Uint8Array,
  canBlock: boolean,
): Promise<Float32Array> {
  const { input } = network.plan.description;
  const logits = tidy(() =>
    network.forward(normalise(uploadPictures(pixels, input), input.normalisation), {
      training: false,
    }),
  );
  try {
    // The backend may hand out its own memory: copy before the tensor goes.
    return Float32Array.from(
      canBlock ? logits.dataSync<'float32'>() : await logits.data<'float32'>(),
    );
  } finally {
    logits.dispose();
  }
}
