import { describe, expect, it } from 'vitest';
import { Forward } from '../../../core/neuron/mlp/forward.ts';
import type { PlaygroundProblem } from '../../../core/neuron/playground/problem.ts';
import { figuresOf } from './run-figures.ts';

const architecture = {
  inputCount: 1,
  hidden: [],
  activation: 'none',
  outputCount: 1,
  output: 'sigmoid',
} as const;
const examples = {
  count: 4,
  inputs: Float64Array.of(-2, -1, 1, 3),
  truths: Float64Array.of(0, 1, 1, 1),
};
const problem: PlaygroundProblem = {
  task: 'classes',
  classCount: 2,
  features: [],
  architecture,
  points: { places: new Float64Array(), truths: examples.truths },
  train: examples,
  test: examples,
};

describe('figures of a run', () => {
  it('count what was taken for what', () => {
    const figures = figuresOf(
      new Forward(architecture, 3),
      Float64Array.of(1, 0),
      problem,
      examples,
    );
    expect([...figures.matrix!.counts]).toEqual([1, 0, 1, 2]);
    expect(figures.accuracy).toBe(0.75);
    const losses = [
      Math.log1p(Math.exp(-2)),
      Math.log1p(Math.exp(1)),
      Math.log1p(Math.exp(-1)),
      Math.log1p(Math.exp(-3)),
    ];
    expect(figures.loss).toBeCloseTo(losses.reduce((a, b) => a + b) / 4, 12);
  });

  it('have no accuracy where there are no classes, and none of nothing', () => {
    const values = figuresOf(
      new Forward({ ...architecture, output: 'linear' }, 4),
      Float64Array.of(1, 0),
      { ...problem, task: 'values', architecture: { ...architecture, output: 'linear' } },
      examples,
    );
    expect(values.accuracy).toBeUndefined();
    expect(values.loss).toBeCloseTo((4 + 4 + 0 + 4) / 4, 12);
    const empty = { count: 0, inputs: new Float64Array(), truths: new Float64Array() };
    const none = figuresOf(new Forward(architecture, 1), Float64Array.of(1, 0), problem, empty);
    expect([none.loss, none.accuracy]).toEqual([NaN, NaN]);
  });
});
