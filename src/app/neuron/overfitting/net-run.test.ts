import { expect, it } from 'vitest';
import { answersOf } from '../../../core/neuron/mlp/evaluate.ts';
import { Forward } from '../../../core/neuron/mlp/forward.ts';
import { curvePoints } from '../../../core/neuron/overfitting/curve-points.ts';
import { curveNet, netTrainer } from '../../../core/neuron/overfitting/net.ts';
import type { OverfittingSettings } from '../../../core/neuron/overfitting/settings.ts';
import { NetRun } from './net-run.svelte.ts';

const settings: OverfittingSettings = {
  model: 'net',
  degree: 1,
  neurons: 12,
  count: 12,
  noise: 0.3,
  seed: 1,
  dropout: false,
  stopping: true,
};

it('counts the points that early stopping watches out of the training error', () => {
  const { train, error } = untrained(9);
  expect(train).toBeCloseTo(error, 12);
  expect(train).not.toBeCloseTo(untrained(12).error, 3);
});

/** The run's training error at the start, and that of the first points as they come out of the net. */
function untrained(count: number) {
  const { train } = curvePoints(settings, settings.seed);
  const { parameters } = netTrainer(settings, settings, train, settings.seed);
  const answers = answersOf(new Forward(curveNet(12), 12), parameters, train.xs, 12);
  const squares = [...answers].map((answer, i) => (answer - train.ys[i]!) ** 2).slice(0, count);
  const error = squares.reduce((sum, square) => sum + square, 0) / count;
  return { train: new NetRun(settings).figures.train, error };
}
