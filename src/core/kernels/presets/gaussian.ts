import { parameterValue } from '../../parameter-values.ts';
import type { KernelSize } from '../chain.ts';
import { kernelOf, outerProduct, rounded, sumOf } from './make-kernel.ts';
import type { Preset } from './preset.ts';

const sigma = { id: 'sigma', min: 0.3, max: 3, step: 0.1, initial: 1, unit: 'px' } as const;

/** e^(−(x² + y²) / 2σ²): blurs alike in every direction. */
export const gaussian: Preset = {
  id: 'gaussian',
  sizes: [3, 5, 7],
  initialSize: 5,
  parameters: [sigma],
  make(size, parameters) {
    const weights = gaussianPlane(size, parameterValue(sigma, parameters));
    return kernelOf(size, weights, sumOf(weights));
  },
};

/** A bell of height 1, exactly the product of a column and a row, so that it can be run in two passes. */
export function gaussianPlane(size: KernelSize, sigmaPx: number): number[] {
  const middle = (size - 1) / 2;
  const bell = Array.from({ length: size }, (_, i) =>
    rounded(Math.exp(-((i - middle) ** 2) / (2 * sigmaPx ** 2)), 3),
  );
  return outerProduct(bell, bell);
}
