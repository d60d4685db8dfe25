import type { KernelSize } from '../chain.ts';
import { sobelFactors } from './gradient.ts';
import { kernelOf, outerProduct } from './make-kernel.ts';
import type { Preset } from './preset.ts';

/** Slope from left to right, smoothed from top to bottom: vertical edges. */
export const sobelX: Preset = {
  id: 'sobel-x',
  sizes: [3, 5, 7],
  initialSize: 3,
  parameters: [],
  make: (size) => kernelOf(size, sobelXPlane(size)),
};

/** Sobel's weights for the slope along x. */
export function sobelXPlane(size: KernelSize): number[] {
  const { slope, smoothing } = sobelFactors(size);
  return outerProduct(smoothing, slope);
}
