import { parameterValue } from '../../parameter-values.ts';
import { gaussianPlane } from './gaussian.ts';
import { kernelOf, rounded, sumOf } from './make-kernel.ts';
import type { Preset } from './preset.ts';

const amount = { id: 'amount', min: 0.1, max: 4, step: 0.1, initial: 1, unit: '' } as const;

/** Blur of the mask, growing with the size: 1 px for 5 × 5, so that the bell fits. */
const sigmaOfSize = 5;

/** Unsharp mask, from the darkroom: the picture plus `amount` times what a blur takes from it. */
export const unsharp: Preset = {
  id: 'unsharp',
  sizes: [3, 5, 7],
  initialSize: 5,
  parameters: [amount],
  make(size, parameters) {
    const strength = parameterValue(amount, parameters);
    const blur = gaussianPlane(size, size / sigmaOfSize);
    const total = sumOf(blur);
    const middle = (size * size - 1) / 2;
    const weights = blur.map((weight, cell) =>
      rounded((cell === middle ? (1 + strength) * total : 0) - strength * weight, 6),
    );
    return kernelOf(size, weights, total);
  },
};
