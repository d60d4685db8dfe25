import type { TrainSettings } from '../../training/network/types.ts';
import { augmentationKinds } from './augmentations.ts';

type Json = Record<string, unknown>;

/** What a setting must be to be one that was set here. */
const isSetting: Record<keyof TrainSettings, (value: unknown) => boolean> = {
  optimizer: (value) =>
    isJson(value) &&
    (value['kind'] === 'sgd' ||
      value['kind'] === 'adam' ||
      (value['kind'] === 'momentum' && isWithin(value['momentum'], 0, 1))),
  learningRate: (value) => isWithin(value, Number.MIN_VALUE, 1e6),
  rateFalls: (value) => typeof value === 'boolean',
  batchSize: (value) => isCount(value),
  epochs: (value) => isCount(value),
  weightDecay: (value) => isWithin(value, 0, 1),
  earlyStopping: (value) =>
    value === null ||
    (isJson(value) &&
      (value['monitor'] === 'loss' || value['monitor'] === 'val-loss') &&
      isCount(value['patience'])),
  keepBest: (value) => typeof value === 'boolean',
  warmUpEpochs: (value) => value === 0 || isCount(value),
  augmentation: (value) =>
    isJson(value) && augmentationKinds.every((kind) => isWithin(value[kind], 0, 1)),
  initialisation: (value) => value === 'glorot' || value === 'he',
  seed: (value) => Number.isSafeInteger(value),
};

/** Reads what a person set otherwise, from JSON of unknown origin; what cannot be read is the recipe's again. */
export function readEdits(json: unknown): Partial<TrainSettings> {
  if (!isJson(json)) return {};
  const entries = Object.entries(isSetting).filter(
    ([key, isOne]) => key in json && isOne(json[key]),
  );
  return Object.fromEntries(entries.map(([key]) => [key, json[key]]));
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function isWithin(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && value >= min && value <= max;
}

/** From 1, as many as anybody waits for. */
function isCount(value: unknown): boolean {
  return Number.isInteger(value) && isWithin(value, 1, 10_000);
}
