import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** Quarters are exact: what adds up to the threshold on the blackboard does so here. */
const weight = { kind: 'number', min: -3, max: 3, step: 0.25 } as const;
const input = { kind: 'number', min: 0, max: 1, step: 0.25 } as const;

/** What the lab Threshold unit keeps in its link. */
const fields = {
  view: { kind: 'choice', options: ['cell', 'unit'], initial: 'cell' },
  task: {
    kind: 'choice',
    options: ['story', 'and', 'or', 'not', 'majority', 'xor'],
    initial: 'story',
  },
  x1: { ...input, initial: 1 },
  x2: { ...input, initial: 0 },
  x3: { ...input, initial: 1 },
  w1: { ...weight, initial: 1 },
  w2: { ...weight, initial: 0.5 },
  w3: { ...weight, initial: -0.75 },
  threshold: { ...weight, initial: 0.75 },
  /** Inputs between 0 and 1, too. */
  continuous: { kind: 'flag', initial: false },
  /** The threshold moved across, as the bias. */
  bias: { kind: 'flag', initial: false },
  /** Settings tried at XOR. */
  tries: { kind: 'number', min: 0, max: 31, step: 1, initial: 0 },
} as const satisfies Fields;

/** The lab Threshold unit. */
export const thresholdLab = {
  id: 'threshold',
  version: 1,
  fields,
} as const satisfies LabKey<Fields>;

/** Fields of the lab Threshold unit. */
export type ThresholdFields = typeof fields;
