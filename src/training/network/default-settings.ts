import { batchCountOf } from './batches.ts';
import type { Augmentation, TrainSettings } from './types.ts';
import type { PictureCounts } from './run-estimate.ts';

/** Steps after which a small network has mostly learned what it will, and bounds for the epochs of them. */
const WANTED_STEPS = 1200;
const EPOCHS = { min: 5, max: 40 };

/** Few photographs make few steps an epoch: of those there may be more epochs, up to so many steps. */
const FEW_PHOTOS = { steps: 600, epochs: 150 };

/**
 * Steps before which a network answers by chance: of three things with twelve photographs each it knows most of
 * its own after 60 to 100, while the loss of those it has not seen may have been lowest after the first five.
 */
const WARM_UP_STEPS = 100;

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

/** Epochs without a better one before a run that is measured ends. */
export function patienceOf(epochs: number): number {
  return Math.max(3, Math.round(epochs / 4));
}

/** Epochs of the warm-up: at most half of all, so that there are others to choose from. */
export function warmUpEpochs(counts: PictureCounts, batchSize: number, epochs: number): number {
  const perEpoch = Math.max(1, batchCountOf(counts.training, batchSize));
  return Math.min(Math.floor(WARM_UP_STEPS / perEpoch), Math.floor(epochs / 2));
}

/** Settings that do well with most networks and so many pictures, whatever the device. */
export function defaultSettings(counts: PictureCounts, seed: number): TrainSettings {
  const batchSize = defaultBatchSize(counts.training);
  const stepsPerEpoch = Math.max(1, batchCountOf(counts.training, batchSize));
  const ofFew = Math.min(FEW_PHOTOS.epochs, Math.ceil(FEW_PHOTOS.steps / stepsPerEpoch));
  const wanted = Math.max(EPOCHS.min, Math.ceil(WANTED_STEPS / stepsPerEpoch));
  const epochs = Math.min(wanted, Math.max(EPOCHS.max, ofFew));
  return {
    optimizer: { kind: 'adam' },
    learningRate: 0.001,
    batchSize,
    epochs,
    weightDecay: 0,
    earlyStopping:
      counts.validation > 0
        ? { monitor: 'val-loss', patience: patienceOf(epochs) }
        : { monitor: 'loss', patience: 3 },
    keepBest: true,
    warmUpEpochs: warmUpEpochs(counts, batchSize, epochs),
    augmentation: mildAugmentation,
    initialisation: 'he',
    seed,
  };
}
