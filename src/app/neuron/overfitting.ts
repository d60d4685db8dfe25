import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';
import { maxDegree } from '../../core/neuron/overfitting/settings.ts';

/** What the lab Overfitting keeps in its link. */
const fields = {
  model: { kind: 'choice', options: ['polynomial', 'net'], initial: 'polynomial' },
  degree: { kind: 'number', min: 0, max: maxDegree, step: 1, initial: 1 },
  neurons: { kind: 'number', min: 1, max: 32, step: 1, initial: 32 },
  count: { kind: 'number', min: 6, max: 40, step: 1, initial: 12 },
  noise: { kind: 'number', min: 0, max: 0.6, step: 0.05, initial: 0.3 },
  seed: { kind: 'number', min: 0, max: 9999, step: 1, initial: 1 },
  dropout: { kind: 'flag', initial: false },
  stopping: { kind: 'flag', initial: false },
  showTest: { kind: 'flag', initial: false },
} as const satisfies Fields;

/** The lab Overfitting. */
export const overfittingLab = {
  id: 'overfitting',
  version: 1,
  fields,
} as const satisfies LabKey<Fields>;
