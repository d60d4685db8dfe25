import type { CompareMessages } from './compare-es.ts';

/** Words of trainings that are compared. */
export const compareEn = {
  differences: 'What differs',
  same: 'They have the same settings.',
  compareHint: 'Select two or more to compare their curves.',
  compared: 'Validation loss of each',
  comparedMixed: 'Loss of each: of validation, or in training where it says so',
  comparedBroken:
    'Where a line is broken, or begins late, its pictures changed: what is before and what is after do not compare.',
  comparedOthers:
    'Not all were measured with the same pictures: a lower loss is not enough to call one better.',
  trainingOf: (name: string) => `${name} (in training)`,
  columns: {
    network: 'Network',
    level: 'Learns of the eye',
    input: 'Input',
    layers: 'Other layers',
    parameters: 'Parameters',
    source: 'Photos',
    classes: 'Classes',
    pictures: 'Learns from / measured with',
    learningRate: 'Rate',
    rateFalls: 'Rate falls',
    batchSize: 'Batch',
    epochs: 'Epochs',
    optimizer: 'Optimizer',
    weightDecay: 'Decay',
    earlyStopping: 'Patience',
    monitor: 'Watches',
    warmUpEpochs: 'Epochs that do not count',
    keepBest: 'Best epoch',
    augmentation: 'Augmentation',
    initialisation: 'Start',
    seed: 'Seed',
    accuracy: 'Val. accuracy',
  },
  kept: { tuned: 'the tuned one is used', head: 'the original is used' },
  times: (layer: string, count: number) => (count > 1 ? `${count} times ${layer}` : layer),
  otherOrder: 'in another order',
  yes: 'yes',
  no: 'no',
} satisfies CompareMessages;
