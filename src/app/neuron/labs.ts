import type { LabKey } from '../../core/lab-state/lab-link.ts';
import type { Fields } from '../../core/lab-state/fields.ts';
import { activationsLab } from './activations.ts';
import { chainRuleLab } from './chain-rule.ts';
import { descentLab } from './descent.ts';
import { lossesLab } from './losses.ts';
import { matrixLab } from './matrix.ts';
import { overfittingLab } from './overfitting.ts';
import { perceptronLab } from './perceptron.ts';
import { playgroundLab } from './playground.ts';
import { rulesLab } from './rules.ts';
import { thresholdLab } from './threshold.ts';
import { vectorsLab } from './vectors.ts';

/** The labs of the room Neuron, in the course's order. */
export const labs = [
  rulesLab,
  thresholdLab,
  perceptronLab,
  vectorsLab,
  matrixLab,
  activationsLab,
  lossesLab,
  descentLab,
  chainRuleLab,
  playgroundLab,
  overfittingLab,
] as const satisfies readonly LabKey<Fields>[];

/** Word of a lab in the address: `?room=neuron&lab=perceptron`. */
export type LabId = (typeof labs)[number]['id'];

/** Whether a word of an address names a lab. */
export function isLabId(word: string | undefined): word is LabId {
  return labs.some(({ id }) => id === word);
}
