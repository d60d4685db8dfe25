import { foldsByBurst } from './folds.ts';
import type { FineTuneData, FineTuneLevel, FineTuneSettings } from './types.ts';

/** What a run will cost. */
export interface FineTuneEstimate {
  /** If it uses all its epochs; early stopping often takes half. */
  readonly atMostSeconds: number;
  /** Cached features and all copies with the moments of their optimiser. */
  readonly memoryBytes: number;
}

/**
 * What learning from one photograph takes, forward, back and its share of a step and of being asked, in
 * looks of the eye: roughly, from one bench on a busy machine (wasm, 160 px: 0.35 and 0.6), rounded up.
 */
const looksPerExample: Readonly<Record<FineTuneLevel, number>> = {
  head: 0,
  'last-block': 0.5,
  'last-two-blocks': 1,
};

/** Weights that learn, biases included. */
const weightCount: Readonly<Record<FineTuneLevel, number>> = {
  head: 0,
  'last-block': 602_816,
  'last-two-blocks': 1_076_480,
};

/** Numbers that the frozen part says of each place of a photograph. */
const channels = 192;

/**
 * Estimates a run before any photograph was looked at.
 *
 * @param unseenCount photographs that are not in the cache: each is looked at twice.
 * @param embeddingsPerSecond of the eye, as its report says.
 * @param eyePx side of the square that the eye sees.
 */
export function estimateFineTune(
  data: Pick<FineTuneData, 'labels' | 'bursts' | 'classCount'>,
  { level, epochs, seed }: Pick<FineTuneSettings, 'level' | 'epochs' | 'seed'>,
  unseenCount: number,
  embeddingsPerSecond: number,
  eyePx: number,
): FineTuneEstimate {
  const folds = foldsByBurst(data, seed);
  const photographCount = data.labels.length;
  const learned = folds.reduce((sum, { training }) => sum + training.length, photographCount);
  const looks =
    2 * unseenCount + (folds.length > 0 ? epochs * learned * looksPerExample[level] : 0);
  const featureBytes = 2 * 2 * photographCount * (eyePx / 32) ** 2 * channels;
  // Weights and two moments, 4 bytes each.
  const copyBytes = 3 * 4 * weightCount[level];
  return {
    atMostSeconds: looks / embeddingsPerSecond,
    memoryBytes: featureBytes + (1 + folds.length) * copyBytes,
  };
}
