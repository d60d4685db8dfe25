import { tensor1d, where, zerosLike, type Tensor } from '@tensorflow/tfjs-core';
import type { SilentChannel } from './types.ts';

/**
 * What a layer puts out, with channels switched off. Chosen, not multiplied by 0: that would make −0 of
 * what is negative.
 *
 * @param x `[n, h, w, c]` or `[n, units]`; given back as it is where nothing is switched off in that layer.
 * @param layer which layer puts it out.
 */
export function silence(x: Tensor, layer: number, silent: readonly SilentChannel[]): Tensor {
  const own = silent.filter((channel) => channel.layer === layer);
  if (own.length === 0) return x;
  const isHeard = new Uint8Array(x.shape.at(-1)!).fill(1);
  for (const { channel } of own) isHeard[channel] = 0;
  return where(tensor1d(isHeard, 'bool'), x, zerosLike(x));
}
