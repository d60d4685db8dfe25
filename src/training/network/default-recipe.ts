import type { NetworkDescription } from '../../core/network/description.ts';
import { planNetwork } from '../../core/network/plan-network.ts';
import { batchCountOf } from './batches.ts';
import { defaultSettings, patienceOf, warmUpEpochs } from './default-settings.ts';
import {
  estimateEpochMs,
  estimateRunMs,
  type PictureCounts,
  type StepTimes,
} from './run-estimate.ts';
import { withHalfTheWidth, withSmallerInput } from './smaller-network.ts';
import type { TrainSettings } from './types.ts';

/** A run of one tap ends within this. */
export const WITHIN_MS = 60_000;

/** Share of it that is planned for: what was measured is exceeded now and then. */
const PLANNED_SHARE = 0.85;

/**
 * Fewer epochs than this, with fewer steps than that, teach too little: then something else gives way. And with
 * fewer than the fewest no number of epochs is enough: an epoch of few photographs is but a handful of steps.
 */
const ENOUGH_EPOCHS = 5;
const ENOUGH_STEPS = 500;
const FEWEST_STEPS = 60;

/** A network of a quarter of its width is hardly the one that was asked for; beyond, pictures give way. */
const MAX_NARROWINGS = 2;

/** What gives way so that the run ends in time, told before it starts. */
export type RecipeChange =
  | { readonly kind: 'smaller-input'; readonly fromPx: number; readonly toPx: number }
  | { readonly kind: 'half-the-width' }
  | { readonly kind: 'fewer-epochs'; readonly from: number; readonly to: number }
  /** Of the pictures to learn from; `fewerPictures` chooses them. */
  | { readonly kind: 'fewer-pictures'; readonly from: number; readonly to: number };

/** A run of one tap. */
export interface Recipe {
  /** Smaller than what was asked for where `changes` says so. */
  readonly description: NetworkDescription;
  readonly settings: TrainSettings;
  readonly counts: PictureCounts;
  readonly estimatedMs: number;
  readonly changes: readonly RecipeChange[];
}

export interface RecipeRequest {
  readonly description: NetworkDescription;
  readonly classCount: number;
  readonly counts: PictureCounts;
  readonly seed: number;
  /** `measureStep` on this device. */
  readonly measure: (
    description: NetworkDescription,
    classCount: number,
    settings: TrainSettings,
  ) => Promise<StepTimes>;
}

/**
 * Settings for a run of one tap that ends within a minute on this device, from steps measured on it. Where
 * the minute is too short, epochs give way first, down to what still teaches something; then the network,
 * input before width; and at last the number of pictures.
 */
export async function defaultRecipe(request: RecipeRequest): Promise<Recipe> {
  const { classCount, counts, seed, measure } = request;
  const settings = defaultSettings(counts, seed);
  let { description } = request;
  let times = await measure(description, classCount, settings);
  const changes: RecipeChange[] = [];
  while (!isEnough(affordableEpochs(times, counts, settings), counts, settings)) {
    const smaller = smallerNetwork(description, classCount, changes);
    if (!smaller) break;
    changes.push(smaller.change);
    description = smaller.description;
    times = await measure(description, classCount, settings);
  }
  return { description, ...sized(times, counts, settings, changes) };
}

/** Whole epochs that end in time; 0 if not even one does. */
function affordableEpochs(
  times: StepTimes,
  counts: PictureCounts,
  { batchSize }: TrainSettings,
): number {
  const forEpochsMs = WITHIN_MS * PLANNED_SHARE - times.firstMs;
  return Math.max(0, Math.floor(forEpochsMs / estimateEpochMs(times, counts, batchSize)));
}

function isEnough(epochs: number, { training }: PictureCounts, settings: TrainSettings): boolean {
  const steps = epochs * batchCountOf(training, settings.batchSize);
  const areEnoughEpochs = epochs >= Math.min(ENOUGH_EPOCHS, settings.epochs);
  return (areEnoughEpochs && steps >= FEWEST_STEPS) || steps >= ENOUGH_STEPS;
}

function smallerNetwork(
  description: NetworkDescription,
  classCount: number,
  changes: readonly RecipeChange[],
): { description: NetworkDescription; change: RecipeChange } | undefined {
  const onSmaller = withSmallerInput(description);
  if (onSmaller && planNetwork(onSmaller, classCount).ok) {
    const [fromPx, toPx] = [description.input.sizePx, onSmaller.input.sizePx];
    return { description: onSmaller, change: { kind: 'smaller-input', fromPx, toPx } };
  }
  const narrowings = changes.filter(({ kind }) => kind === 'half-the-width').length;
  if (narrowings >= MAX_NARROWINGS) return undefined;
  const narrower = withHalfTheWidth(description);
  if (narrower && planNetwork(narrower, classCount).ok) {
    return { description: narrower, change: { kind: 'half-the-width' } };
  }
  return undefined;
}

/** The same in so many epochs: patience and warm-up are shares of them. */
function inEpochs(epochs: number, counts: PictureCounts, settings: TrainSettings): TrainSettings {
  const { earlyStopping, batchSize } = settings;
  return {
    ...settings,
    epochs,
    warmUpEpochs: warmUpEpochs(counts, batchSize, epochs),
    ...(earlyStopping?.monitor === 'val-loss' && {
      earlyStopping: { ...earlyStopping, patience: patienceOf(epochs) },
    }),
  };
}

/** As many epochs as end in time, and if not even a few do, as many pictures as let them. */
function sized(
  times: StepTimes,
  counts: PictureCounts,
  settings: TrainSettings,
  changes: readonly RecipeChange[],
): Omit<Recipe, 'description'> {
  const affordable = affordableEpochs(times, counts, settings);
  // Where there is nothing left to give way for more steps, as many as there is time for.
  const fewest = Math.min(ENOUGH_EPOCHS, settings.epochs);
  if (affordable >= fewest || isEnough(affordable, counts, settings)) {
    const epochs = Math.min(settings.epochs, affordable);
    const fewer: RecipeChange = { kind: 'fewer-epochs', from: settings.epochs, to: epochs };
    return {
      settings: inEpochs(epochs, counts, settings),
      counts,
      estimatedMs: estimateRunMs(times, counts, { ...settings, epochs }),
      changes: epochs < settings.epochs ? [...changes, fewer] : changes,
    };
  }
  const epochs = fewest;
  const onceMs = estimateEpochMs(times, counts, settings.batchSize);
  const share = (WITHIN_MS * PLANNED_SHARE - times.firstMs) / (epochs * onceMs);
  const few = (count: number) => {
    // Whole batches, and one at the least: what then takes longer, takes longer.
    const batches = Math.max(1, Math.floor((share * count) / settings.batchSize));
    return Math.min(count, batches * settings.batchSize);
  };
  const fewCounts = { training: few(counts.training), validation: few(counts.validation) };
  return {
    settings: inEpochs(epochs, fewCounts, settings),
    counts: fewCounts,
    estimatedMs: estimateRunMs(times, fewCounts, { ...settings, epochs }),
    changes: [
      ...changes,
      ...(epochs < settings.epochs
        ? [{ kind: 'fewer-epochs', from: settings.epochs, to: epochs } as const]
        : []),
      { kind: 'fewer-pictures', from: counts.training, to: fewCounts.training },
    ],
  };
}
