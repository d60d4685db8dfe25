import { tidy } from '@tensorflow/tfjs-core';
import { HeldOutputs } from '../backends/held-outputs.ts';
import type { Network } from './network.ts';
import { normalise, uploadPictures } from './normalise.ts';
import type { SilentChannel } from './types.ts';

/**
 * What all layers of one's own network put out.
 *
 * @param pixels `[sizePx, sizePx, channels]`, 0–255, as `NetworkPictures` makes them.
 * @param silent channels that are switched off.
 */
export function holdOutputs(
  network: Network,
  pixels: Uint8Array,
  silent: readonly SilentChannel[],
): HeldOutputs {
  const { input } = network.plan.description;
  return new HeldOutputs(
    tidy(() =>
      network.outputs(normalise(uploadPictures(pixels, input), input.normalisation), silent),
    ),
  );
}
