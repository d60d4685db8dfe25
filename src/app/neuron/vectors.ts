import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';

/** What the lab Alike vectors keeps in its link. */
const fields = {
  part: { kind: 'choice', options: ['space', 'plane', 'bars'], initial: 'space' },
  /** X, A, B and C, one after the other: course topic 4. */
  numbers: {
    kind: 'numbers',
    maxCount: 12,
    min: -1,
    max: 1,
    step: 0.01,
    initial: [0.5, 0.3, 0.7, 0.3, 0.3, 0.3, 0.6, 0.2, 0.6, -0.5, -0.3, -0.7],
  },
  /** The one whose products are written. */
  chosen: { kind: 'choice', options: ['A', 'B', 'C'], initial: 'B' },
  yawDeg: { kind: 'number', min: 0, max: 359, step: 1, initial: 318 },
  pitchDeg: { kind: 'number', min: -89, max: 89, step: 1, initial: 20 },
  camera: { kind: 'flag', initial: false },
} as const satisfies Fields;

/** The lab Alike vectors. */
export const vectorsLab = { id: 'vectors', version: 1, fields } as const satisfies LabKey<Fields>;

/** Names of the vectors, in the order of their numbers. */
export const vectorNames = ['X', 'A', 'B', 'C'] as const;
/** Name of a vector. */
export type VectorName = (typeof vectorNames)[number];

/** The numbers as X, A, B and C of three each; what a short link leaves out is 0. */
export function vectorsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  return vectorNames.map((_, i) => [0, 1, 2].map((place) => numbers[3 * i + place] ?? 0));
}
