import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';
import { mostExtraRules, topSpeedKmh } from '../../core/neuron/rules/activities.ts';

const speedKmh = { kind: 'number', min: 0, max: topSpeedKmh, step: 0.5 } as const;

/** What the lab Rules keeps in its link. */
const fields = {
  part: { kind: 'choice', options: ['speed', 'day', 'classes'], initial: 'speed' },
  /** Below it one walks. */
  low: { ...speedKmh, initial: 4 },
  /** From it on one bikes. */
  high: { ...speedKmh, initial: 12 },
  seed: { kind: 'number', min: 1, max: 255, step: 1, initial: 1 },
  /** Whether activities have turned up that the rule never saw. */
  surprised: { kind: 'flag', initial: false },
  /** Whether the shaking of the phone is known, too. */
  shake: { kind: 'flag', initial: false },
  /** Rules that were added by hand. */
  extras: { kind: 'number', min: 0, max: mostExtraRules, step: 1, initial: 0 },
  /** Whether the rules are those that were found. */
  learned: { kind: 'flag', initial: false },
  /** From this brightness on it is day, 0–255; the brightness of no photograph is in a link. */
  dayFrom: { kind: 'number', min: 0, max: 255, step: 1, initial: 128 },
} as const satisfies Fields;

/** The lab Rules. */
export const rulesLab = { id: 'rules', version: 1, fields } as const satisfies LabKey<Fields>;

/** Fields of the lab Rules. */
export type RulesFields = typeof fields;
