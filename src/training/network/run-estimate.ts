import type { NetworkPlan } from '../../core/network/plan.ts';
import { batchCountOf, validationBatchSize } from './batches.ts';
import { momentCounts } from './moments.ts';
import type { TrainSettings } from './types.ts';

/** How long batches took on this device, with one network and one batch size. */
export interface StepTimes {
  /** The first batch of all, which also compiles the GPU's programs. */
  readonly firstMs: number;
  /** A batch that is learned from, median. */
  readonly stepMs: number;
  /** A batch of validation, of `validationBatchSize` pictures, median. */
  readonly validationMs: number;
}

/** How many pictures a run has. */
export interface PictureCounts {
  readonly training: number;
  readonly validation: number;
}

/** Time of one epoch, validation included, if it goes on as measured. */
export function estimateEpochMs(
  { stepMs, validationMs }: StepTimes,
  { training, validation }: PictureCounts,
  batchSize: number,
): number {
  const steps = batchCountOf(training, batchSize);
  const validationBatches = batchCountOf(validation, validationBatchSize(batchSize));
  return steps * stepMs + validationBatches * validationMs;
}

/** Time of a whole run; early stopping may end it sooner. */
export function estimateRunMs(
  times: StepTimes,
  counts: PictureCounts,
  { batchSize, epochs }: Pick<TrainSettings, 'batchSize' | 'epochs'>,
): number {
  return times.firstMs + epochs * estimateEpochMs(times, counts, batchSize);
}

const BYTES = 4;

/**
 * What one step holds at its fullest, as single-precision numbers: weights, gradients and moments with the
 * long vectors that the optimizer makes of them, and what every layer puts out with its gradient, for each
 * picture of the batch. Backends keep some more, for reuse.
 */
export function estimateMemoryBytes(
  plan: NetworkPlan,
  { batchSize, optimizer }: Pick<TrainSettings, 'batchSize' | 'optimizer'>,
): number {
  const { sizePx, channels } = plan.description.input;
  const perParameter = 4 + 2 * momentCounts[optimizer.kind];
  const perPicture = 2 * (plan.activationCount + sizePx * sizePx * channels);
  return BYTES * (plan.parameterCount * perParameter + batchSize * perPicture);
}
