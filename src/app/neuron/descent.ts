import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';
import { lineExamples } from '../../core/neuron/descent/line-fit.ts';
import { optimizerIds } from '../../core/neuron/optimizers/optimizers.ts';

/** η = 10 to this power: 0.001 … 10. */
const logRate = { kind: 'number', min: -3, max: 1, step: 0.05, initial: -1 } as const;

/** What the lab Gradient descent keeps in its link; where the balls are follows from it. */
const fields = {
  part: { kind: 'choice', options: ['one', 'two', 'ways'], initial: 'one' },
  landscape1: { kind: 'choice', options: ['bowl', 'two-minima', 'saddle'], initial: 'bowl' },
  landscape2: {
    kind: 'choice',
    options: ['bowl', 'ravine', 'two-minima', 'saddle'],
    initial: 'ravine',
  },
  start1: { kind: 'number', min: -3, max: 3, step: 0.01, initial: 2.5 },
  start2: { kind: 'numbers', maxCount: 2, min: -3, max: 3, step: 0.01, initial: [-2.6, 1.2] },
  logRate,
  steps: { kind: 'number', min: 0, max: 200, step: 1, initial: 0 },
  showDescent: { kind: 'flag', initial: true },
  showMomentum: { kind: 'flag', initial: true },
  showAdam: { kind: 'flag', initial: true },
  /** Whose step is written out. */
  told: { kind: 'choice', options: optimizerIds, initial: 'gradient-descent' },
  waysLogRate: { ...logRate, max: 0.5, initial: -0.7 },
  epochs: { kind: 'number', min: 0, max: 20, step: 1, initial: 0 },
  batchSize: { kind: 'number', min: 2, max: lineExamples / 2, step: 1, initial: 4 },
  seed: { kind: 'number', min: 1, max: 999, step: 1, initial: 7 },
} as const satisfies Fields;

/** Most steps that a walk has. */
export const maxSteps = fields.steps.max;

/** The lab Gradient descent. */
export const descentLab = { id: 'descent', version: 1, fields } as const satisfies LabKey<Fields>;

/** η of a slider's place, rounded to two digits: 0.05 for −1.3, not 0.0501. So it is shown and put into code. */
export function rateOf(logRate: number): number {
  return Number((10 ** logRate).toPrecision(2));
}
