import type { NetworkDescription } from '../../core/network/description.ts';
import type { TrainSettings } from '../../training/network/types.ts';
import { noAugmentation } from './augmentations.ts';

/** Experiments of one tap. */
export const whatIfs = [
  'rate-up',
  'rate-down',
  'batch-1',
  'sgd',
  'no-dropout',
  'no-augmentation',
  'no-stopping',
] as const;
export type WhatIf = (typeof whatIfs)[number];

/** Enough to see a small network learn its pictures by heart; of few photographs there may be more anyway. */
const manyEpochs = 40;

/** Epochs of a run that nothing ends before. */
export function epochsUnstopped({ epochs }: Pick<TrainSettings, 'epochs'>): number {
  return Math.max(manyEpochs, epochs);
}

/** What an experiment changes of the settings; nothing where it changes the network. */
export function settingsOf(id: WhatIf, settings: TrainSettings): Partial<TrainSettings> {
  switch (id) {
    case 'rate-up':
      return { learningRate: Number((settings.learningRate * 10).toPrecision(3)) };
    case 'rate-down':
      return { learningRate: Number((settings.learningRate / 10).toPrecision(3)) };
    case 'batch-1':
      return { batchSize: 1 };
    case 'sgd':
      return { optimizer: { kind: 'sgd' } };
    case 'no-augmentation':
      return { augmentation: noAugmentation };
    case 'no-stopping':
      return { epochs: epochsUnstopped(settings), earlyStopping: null };
    case 'no-dropout':
      return {};
  }
}

/** The network without dropout; undefined where it has none. */
export function withoutDropout(description: NetworkDescription): NetworkDescription | undefined {
  const layers = description.layers.filter(({ kind }) => kind !== 'dropout');
  return layers.length < description.layers.length ? { ...description, layers } : undefined;
}

/** Whether an experiment would change anything. */
export function isNew(
  id: WhatIf,
  settings: TrainSettings,
  description: NetworkDescription,
): boolean {
  if (id === 'no-dropout') return withoutDropout(description) !== undefined;
  const changed = { ...settings, ...settingsOf(id, settings) };
  return JSON.stringify(changed) !== JSON.stringify(settings);
}
