import type { KernelSize } from '../chain.ts';
import { sobelFactors } from './gradient.ts';
import { kernelOf, outerProduct } from './make-kernel.ts';
import type { Preset } from './preset.ts';

/** Slope from top to bottom, smoothed from left to right: horizontal edges. */
export const sobelY: Preset = {
  id: 'sobel-y',
  sizes: [3, 5, 7],
  initialSize: 3,
  parameters: [],
  make: (size) => kernelOf(size, sobelYPlane(size)),
};

/** Sobel's weights for the slope along y, which grows downwards. */
export function sobelYPlane(size: KernelSize): number[] {
  const { slope, smoothing } = sobelFactors(size);
  return outerProduct(slope, smoothing);
}
