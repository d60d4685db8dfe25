import type { Architecture } from '../mlp/architecture.ts';
import type { Examples } from '../mlp/examples.ts';
import { Trainer } from '../mlp/trainer.ts';
import type { CurvePoints, OverfittingSettings } from './settings.ts';

/** How the lab's net is trained, the same in all comparisons. */
export const netTraining = {
  optimizer: 'adam',
  learningRate: 0.01,
  dropoutRate: 0.2,
  patience: 60,
  maxEpochs: 1500,
  /** Of the points to learn from, this share is held out to say when to stop; the test is never asked. */
  validationShare: 0.25,
} as const;

/** A net from one number to one number, with two hidden layers. */
export function curveNet(neurons: number): Architecture {
  return {
    inputCount: 1,
    hidden: [neurons, neurons],
    activation: 'tanh',
    outputCount: 1,
    output: 'linear',
  };
}

export function examplesOf({ xs, ys }: CurvePoints): Examples {
  return { count: xs.length, inputs: xs, truths: ys };
}

/** Points from one on, up to another that is not among them. */
export function pointsPart({ xs, ys }: CurvePoints, from: number, to?: number): CurvePoints {
  return { xs: xs.slice(from, to), ys: ys.slice(from, to) };
}

/** The switches of a training. */
export type Remedies = Pick<OverfittingSettings, 'dropout' | 'stopping'>;

/** How many of the points are learned from: the first ones; early stopping watches the rest. */
export function keptCount(count: number, stopping: boolean): number {
  if (!stopping) return count;
  return count - Math.max(1, Math.round(netTraining.validationShare * count));
}

/**
 * A trainer of the lab's net. All points in one step, as there are few. With early stopping a quarter of
 * the points is not learned from but watched: what stops must not be the test, or the test would be used up.
 */
export function netTrainer(
  { neurons }: Pick<OverfittingSettings, 'neurons'>,
  { dropout, stopping }: Remedies,
  train: CurvePoints,
  seed: number,
): Trainer {
  const kept = keptCount(train.xs.length, stopping);
  const part = (from: number, to?: number): Examples => examplesOf(pointsPart(train, from, to));
  return new Trainer(
    {
      architecture: curveNet(neurons),
      optimizer: netTraining.optimizer,
      learningRate: netTraining.learningRate,
      batchSize: Math.max(1, kept),
      l1: 0,
      l2: 0,
      dropoutRate: dropout ? netTraining.dropoutRate : 0,
      seed,
      ...(stopping && { stopping: { monitor: 'val-loss', patience: netTraining.patience } }),
    },
    part(0, kept),
    part(kept),
  );
}
