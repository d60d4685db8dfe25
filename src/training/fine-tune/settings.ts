import type { FineTuneLevel, FineTuneSettings } from './types.ts';

/** What serves well, tuned on photographs (docs/decisions/0017-fine-tuning.md). */
export function defaultFineTuneSettings(level: FineTuneLevel): FineTuneSettings {
  return { level, epochs: 6, patience: 2, batchSize: 32, learningRate: 1e-4, seed: 1 };
}
