import { meanLossOf } from '../mlp/evaluate.ts';
import { Forward } from '../mlp/forward.ts';
import { curvePoints } from './curve-points.ts';
import { curveNet, examplesOf, netTrainer, netTraining, type Remedies } from './net.ts';
import type { OverfittingSettings } from './settings.ts';

/** What is compared, in this order. */
export const arms = [
  { id: 'plain', dropout: false, stopping: false },
  { id: 'dropout', dropout: true, stopping: false },
  { id: 'stopping', dropout: false, stopping: true },
  { id: 'both', dropout: true, stopping: true },
] as const satisfies readonly (Remedies & { id: string })[];

export const comparedSeeds = 10;
/** Epochs between two looks at the clock. */
const epochsAtOnce = 25;

/** Test losses that a comparison has found so far: `[arm][run]`. */
export type ComparedLosses = readonly (readonly number[])[];

/**
 * Trains each arm on the same ten draws of points and first weights and yields after every few epochs how
 * much is done, 0–1, so that a screen stays alive; what was found is in `losses`. Fair: the arms of a run
 * have the same points, the same seed and the same most epochs, and none of them sees the test.
 */
export function* compareRemedies(
  settings: OverfittingSettings,
  losses: number[][],
): Generator<number, void, void> {
  const total = comparedSeeds * arms.length;
  const pass = new Forward(curveNet(settings.neurons), 100);
  for (let run = 0; run < comparedSeeds; run++) {
    const seed = settings.seed + run;
    const { train, test } = curvePoints(settings, seed);
    const asked = examplesOf(test);
    for (const [place, arm] of arms.entries()) {
      const trainer = netTrainer(settings, arm, train, seed);
      while (trainer.epoch < netTraining.maxEpochs && !trainer.isOver) {
        trainer.step();
        if (trainer.epoch % epochsAtOnce === 0) {
          const share = trainer.epoch / netTraining.maxEpochs;
          yield (run * arms.length + place + share) / total;
        }
      }
      trainer.end();
      losses[place]!.push(meanLossOf(pass, trainer.parameters, asked));
    }
  }
}

/** Mean and standard deviation (with n − 1) of numbers; NaN for none, spread 0 for one. */
export function meanAndSpread(values: readonly number[]): {
  readonly mean: number;
  readonly spread: number;
} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, spread: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}
