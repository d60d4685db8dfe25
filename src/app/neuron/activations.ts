import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';
import { courseActivations } from '../../core/neuron/activations/unit-function.ts';

const line = { min: -3, max: 3, step: 0.1 } as const;

/** What the lab Activations keeps in its link. */
const fields = {
  part: { kind: 'choice', options: ['curve', 'chain'], initial: 'curve' },
  activation: { kind: 'choice', options: courseActivations, initial: 'sigmoid' },
  x: { kind: 'number', min: -6, max: 6, step: 0.05, initial: 2 },
  /** How deep ELU bends. */
  alpha: { kind: 'number', min: 0, max: 3, step: 0.05, initial: 1 },
  /** The two lines of maxout: w₁, b₁, w₂, b₂. */
  lines: { kind: 'numbers', maxCount: 4, ...line, initial: [1, 0, -0.5, 0.5] },
  /** Common logarithm of σ. */
  sigmaLog: { kind: 'number', min: -2, max: 1, step: 0.05, initial: -1 },
  seed: { kind: 'number', min: 1, max: 999, step: 1, initial: 1 },
  /** The layer that is looked at, from 0. */
  layer: { kind: 'number', min: 0, max: 9, step: 1, initial: 0 },
  camera: { kind: 'flag', initial: false },
} as const satisfies Fields;

/** The lab Activations. */
export const activationsLab = {
  id: 'activations',
  version: 1,
  fields,
} as const satisfies LabKey<Fields>;

/** Ends of the numbers of maxout's lines. */
export const lineLimits = line;
