import type { Augmentation, TrainSettings } from './types.ts';
import type { PictureCounts } from './run-estimate.ts';

/** Steps after which a small network has mostly learned what it will, and bounds for the epochs of them. */
const WANTED_STEPS = 1200;
const EPOCHS = { min: 5, max: 40 };

/** Nothing is mirrored: letters, digits and hands are other things then. */
export const mildAugmentation: Augmentation = {
  flip: 0,
  shift: 0.5,
  rotate: 0.4,
  zoom: 0.4,
  light: 0.5,
  colour: 0,
  noise: 0,
  cutOut: 0,
};

/** A quarter of the pictures at the most, so that an epoch is more than one step. */
function defaultBatchSize(training: number): number {
  const quarter = Math.max(1, Math.floor(training / 4));
  return Math.min(32, 2 ** Math.floor(Math.log2(quarter)));
}

/** Settings that do well with most networks and so many pictures, whatever the device. */
export function defaultSettings(counts: PictureCounts, seed: number): TrainSettings {
  const batchSize = defaultBatchSize(counts.training);
  const wanted = Math.ceil((WANTED_STEPS * batchSize) / counts.training);
  const epochs = Math.min(EPOCHS.max, Math.max(EPOCHS.min, wanted));
  return {
    optimizer: { kind: 'adam' },
    learningRate: 0.001,
    batchSize,
    epochs,
    weightDecay: 0,
    earlyStopping:
      counts.validation > 0
        ? { monitor: 'val-loss', patience: Math.max(3, Math.round(epochs / 4)) }
        : { monitor: 'loss', patience: 3 },
    keepBest: true,
    augmentation: mildAugmentation,
    initialisation: 'he',
    seed,
  };
}
