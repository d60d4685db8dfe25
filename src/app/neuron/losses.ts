import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** A probability that a logarithm can take: at 0 or 1 the loss of a wrong answer is infinite. */
export const probability = { min: 0.005, max: 0.995, step: 0.005 } as const;

/** What the lab Losses keeps in its link. */
const fields = {
  part: { kind: 'choice', options: ['one', 'set', 'sigmoid', 'classes'], initial: 'one' },
  loss: {
    kind: 'choice',
    options: ['squared-error', 'binary-cross-entropy'],
    initial: 'binary-cross-entropy',
  },
  isNegated: { kind: 'flag', initial: false },
  realAnswer: { kind: 'number', min: -4, max: 4, step: 0.05, initial: 3 },
  realTruth: { kind: 'number', min: -4, max: 4, step: 0.05, initial: 1 },
  answer: { kind: 'number', ...probability, initial: 0.2 },
  truth: { kind: 'number', min: 0, max: 1, step: 0.05, initial: 1 },
  realSet: {
    kind: 'numbers',
    maxCount: 5,
    min: 0,
    max: 8,
    step: 0.1,
    initial: [2.5, 3, 3, 7, 1.2],
  },
  set: { kind: 'numbers', maxCount: 5, ...probability, initial: [0.9, 0.2, 0.6, 0.1, 0.3] },
  logit: { kind: 'number', min: -8, max: 8, step: 0.1, initial: -6 },
  logitTruth: { kind: 'choice', options: ['1', '0'], initial: '1' },
  logits: { kind: 'numbers', maxCount: 3, min: -5, max: 5, step: 0.1, initial: [2, 1, -1] },
  right: { kind: 'choice', options: ['0', '1', '2'], initial: '1' },
} as const satisfies Fields;

/** What is right in both small sets: real values, and yes or no. */
export const truths = {
  'squared-error': [2, 4, 3, 5, 1],
  'binary-cross-entropy': [1, 0, 1, 1, 0],
} as const;

/** The lab Losses. */
export const lossesLab = { id: 'losses', version: 1, fields } as const satisfies LabKey<Fields>;
