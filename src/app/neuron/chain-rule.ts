import { chainNet, net221 } from '../../core/neuron/chain-rule/nets.ts';
import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** Fine enough that a small correction of a weight is not lost. */
const numbers = { kind: 'numbers', min: -10, max: 10, step: 0.0001 } as const;
const activations = ['none', 'sigmoid', 'tanh', 'relu'] as const;

/** What the lab Chain rule keeps in its link. */
const fields = {
  net: { kind: 'choice', options: ['chain', '2-2-1'], initial: 'chain' },
  chainActivation: { kind: 'choice', options: activations, initial: 'none' },
  netActivation: { kind: 'choice', options: activations, initial: 'sigmoid' },
  loss: {
    kind: 'choice',
    options: ['squared-error', 'binary-cross-entropy'],
    initial: 'squared-error',
  },
  chainNumbers: { ...numbers, maxCount: 4, initial: chainNet.initial },
  netNumbers: { ...numbers, maxCount: 12, initial: net221.initial },
  /** Edges of the way back that were walked. */
  step: { kind: 'number', min: 0, max: 16, step: 1, initial: 0 },
  learningRate: { kind: 'number', min: 0.001, max: 10, step: 0.001, initial: 0.01 },
} as const satisfies Fields;

/** The lab Chain rule. */
export const chainRuleLab = {
  id: 'chain-rule',
  version: 1,
  fields,
} as const satisfies LabKey<Fields>;
