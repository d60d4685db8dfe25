import { binaryCrossEntropy, binaryCrossEntropySlope } from '../losses/binary-cross-entropy.ts';
import { squaredError, squaredErrorSlope } from '../losses/squared-error.ts';
import type { Operation } from './operation.ts';

/** Losses by their names in links and word catalogues: operations of the inputs ŷ and y. */
export const lossOperations = {
  'squared-error': {
    value: ([prediction, truth]) => squaredError(prediction!, truth!),
    locals: ([prediction, truth]) => {
      const slope = squaredErrorSlope(prediction!, truth!);
      return [slope, -slope];
    },
  },
  'binary-cross-entropy': {
    value: ([prediction, truth]) => binaryCrossEntropy(prediction!, truth!),
    locals: ([prediction, truth]) => [
      binaryCrossEntropySlope(prediction!, truth!),
      // L is a straight line in y.
      Math.log1p(-prediction!) - Math.log(prediction!),
    ],
  },
} as const satisfies Record<string, Operation>;

export type LossId = keyof typeof lossOperations;
