import { expect, it } from 'vitest';
import type { Fields } from '../../core/lab-state/fields.ts';
import type { LabKey } from '../../core/lab-state/lab-link.ts';
import { chainRuleLab } from '../neuron/chain-rule.ts';
import { descentLab } from '../neuron/descent.ts';
import { LabState } from '../neuron/lab-state.svelte.ts';
import { labs } from '../neuron/labs.ts';
import { lossesLab } from '../neuron/losses.ts';
import { matrixLab } from '../neuron/matrix.ts';
import { overfittingLab } from '../neuron/overfitting.ts';
import { perceptronLab } from '../neuron/perceptron.ts';
import { playgroundLab } from '../neuron/playground.ts';
import { rulesLab } from '../neuron/rules.ts';
import { thresholdLab } from '../neuron/threshold.ts';
import { vectorsLab } from '../neuron/vectors.ts';
import { activationsLab } from '../neuron/activations.ts';
import { ownLabs } from './own-labs.ts';

/** The labs as they are at first. */
function untouched() {
  const states = new Map(
    labs.map((key: LabKey<Fields>) => [key.id, new LabState(key, undefined, () => {})]),
  );
  return {
    state: <F extends Fields>(key: LabKey<F>) => states.get(key.id) as unknown as LabState<F>,
  };
}

it('tells nothing of labs that nobody changed', () => expect(ownLabs(untouched())).toEqual({}));

it('tells what was set in each lab', () => {
  const neuron = untouched();
  neuron.state(rulesLab).set({ high: 20 });
  neuron.state(thresholdLab).set({ w2: 2 });
  // Two epochs of ten fruits, with 6 and 3 corrections.
  neuron.state(perceptronLab).set({ steps: 20 });
  neuron.state(vectorsLab).set({ numbers: [1, 0, 0, 0, 1, 0, 0.5, 0, 0, -1, 0, 0] });
  neuron.state(matrixLab).set({ a: [1, 2, 3, 4], columnsA: 2, rowsA: 2, rowsB: 2 });
  neuron.state(activationsLab).set({ x: 0 });
  neuron.state(lossesLab).set({ answer: 0.05 });
  neuron.state(descentLab).set({ logRate: 0 });
  neuron.state(chainRuleLab).set({ chainNumbers: [2, 0.5, 3, 2] });
  neuron.state(playgroundLab).set({ data: 'xor', hidden: [4, 2] });
  neuron.state(overfittingLab).set({ model: 'net', neurons: 8 });
  expect(ownLabs(neuron)).toEqual({
    rules: { lowKmh: 4, highKmh: 20 },
    threshold: { w1: 1, w2: 2 },
    perceptron: { examples: 20, corrections: 9 },
    vectors: { x: [1, 0, 0], a: [0, 1, 0], b: [0.5, 0, 0], c: [-1, 0, 0] },
    matrix: { row: [1, 2], column: [-2, -2] },
    activations: { x: 0, slope: 0.25 },
    losses: { answer: 0.05, truth: 1 },
    descent: { rate: 1 },
    // ŷ = 3: 2 (3 − 2) · 3 · 2.
    'chain-rule': { slope: 12 },
    frameworks: { hidden: 6 },
    overfitting: { neurons: 8, points: 12 },
  });
});

it('asks nothing of what has no answer', () => {
  const neuron = untouched();
  neuron.state(thresholdLab).set({ w1: -1 });
  neuron.state(matrixLab).set({ columnsA: 2 });
  neuron.state(lossesLab).set({ truth: 0.5 });
  neuron.state(playgroundLab).set({ data: 'xor', hidden: [] });
  expect(ownLabs(neuron)).toEqual({});
});
