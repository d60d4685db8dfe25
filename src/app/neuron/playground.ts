import { datasetIds } from '../../core/neuron/datasets/dataset.ts';
import { hiddenActivations } from '../../core/neuron/mlp/architecture.ts';
import { optimizerIds } from '../../core/neuron/optimizers/optimizers.ts';
import { maxClasses, mostParameters } from '../../core/neuron/playground/settings.ts';
import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** Largest weight that can be set by hand. */
export const weightLimit = 10;

const seed = { kind: 'number', min: 0, max: 9999, step: 1 } as const;
const lambdas = ['0', '0.0003', '0.001', '0.003', '0.01', '0.03', '0.1'] as const;

/**
 * What the lab Playground keeps in its link. With all its points and weights an address has at most 300
 * letters where the app's own takes at most 38 of them.
 */
const fields = {
  data: {
    kind: 'choice',
    options: ['own', ...datasetIds],
    initial: 'circle',
  },
  /** Tenths of the plane's −6 … 6, which its program writes in few digits. */
  points: { kind: 'points', maxCount: 64, side: 121, labels: maxClasses, initial: [] },
  classes: { kind: 'number', min: 2, max: 6, step: 1, initial: 2 },
  noise: { kind: 'number', min: 0, max: 0.5, step: 0.05, initial: 0 },
  count: { kind: 'number', min: 20, max: 500, step: 20, initial: 300 },
  trainShare: { kind: 'number', min: 0.1, max: 0.9, step: 0.1, initial: 0.7 },
  dataSeed: { ...seed, initial: 1 },
  seed: { ...seed, initial: 1 },
  inputs: { kind: 'numbers', maxCount: 7, min: 0, max: 6, step: 1, initial: [0, 1] },
  hidden: { kind: 'numbers', maxCount: 6, min: 1, max: 8, step: 1, initial: [4, 2] },
  activation: { kind: 'choice', options: hiddenActivations, initial: 'tanh' },
  rate: {
    kind: 'choice',
    options: ['0.001', '0.003', '0.01', '0.03', '0.1', '0.3', '1', '3'],
    initial: '0.1',
  },
  optimizer: { kind: 'choice', options: optimizerIds, initial: 'gradient-descent' },
  batch: { kind: 'choice', options: ['1', '5', '10', '20', '50', 'all'], initial: '10' },
  l1: { kind: 'choice', options: lambdas, initial: '0' },
  l2: { kind: 'choice', options: lambdas, initial: '0' },
  dropout: { kind: 'number', min: 0, max: 0.8, step: 0.1, initial: 0 },
  stop: { kind: 'choice', options: ['off', 'loss', 'val-loss'], initial: 'off' },
  patience: { kind: 'number', min: 1, max: 50, step: 1, initial: 3 },
  weights: {
    kind: 'set-numbers',
    length: mostParameters,
    maxCount: 8,
    min: -weightLimit,
    max: weightLimit,
    step: 0.01,
  },
  speed: { kind: 'choice', options: ['slow', 'normal', 'fast'], initial: 'normal' },
  showTest: { kind: 'flag', initial: false },
  discretise: { kind: 'flag', initial: false },
  camera: { kind: 'flag', initial: false },
} as const satisfies Fields;

/** Points were on another grid in the first version. */
const formerFields = {
  ...fields,
  points: { ...fields.points, maxCount: 56, side: 256, labels: 8 },
} as const satisfies Fields;

/** The lab Playground. */
export const playgroundLab = {
  id: 'playground',
  version: 2,
  fields,
  former: { 1: formerFields },
} as const satisfies LabKey<Fields>;
