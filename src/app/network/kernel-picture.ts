import type { NetworkPlan } from '../../core/network/plan.ts';
import type { NetworkWeights } from '../../training/network/types.ts';

/** Kernels of the first layer, `[k, k, in, out]`. */
export interface FirstKernels {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** The kernels of a network's first convolution, of all its weights; undefined if it has none. */
export function firstKernels(
  { layers }: Pick<NetworkPlan, 'layers'>,
  weights: NetworkWeights,
): FirstKernels | undefined {
  const plans = layers.flatMap((layer) => layer.weights);
  const at = plans.findIndex(({ name, shape }) => name === 'kernel' && shape.length === 4);
  const [plan, values] = [plans[at], weights[at]];
  return plan && values && { shape: plan.shape, values };
}

/** How many kernels there are. */
export function kernelCount({ shape }: FirstKernels): number {
  return shape[3] ?? 0;
}

/**
 * One kernel as pixels: its largest number is white or black, zero gray; of three channels each for itself.
 *
 * @returns `[k, k, 4]`.
 */
export function kernelPicture(
  { shape, values }: FirstKernels,
  index: number,
): Uint8ClampedArray<ArrayBuffer> {
  const [side = 1, , channels = 1, count = 1] = shape;
  const at = (cell: number, channel: number) =>
    values[(cell * channels + channel) * count + index]!;
  let largest = 1e-12;
  for (let cell = 0; cell < side * side; cell++) {
    for (let channel = 0; channel < channels; channel++) {
      largest = Math.max(largest, Math.abs(at(cell, channel)));
    }
  }
  const pixels = new Uint8ClampedArray(side * side * 4);
  for (let cell = 0; cell < side * side; cell++) {
    for (let part = 0; part < 3; part++) {
      const value = at(cell, channels === 3 ? part : 0);
      pixels[cell * 4 + part] = 127.5 + (127.5 * value) / largest;
    }
    pixels[cell * 4 + 3] = 255;
  }
  return pixels;
}
