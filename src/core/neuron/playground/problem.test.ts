import { describe, expect, it } from 'vitest';
import { makeProblem, startOf, trainingOf } from './problem.ts';
import type { PlaygroundSettings } from './settings.ts';

const settings: PlaygroundSettings = {
  data: 'circle',
  points: [],
  classes: 2,
  noise: 0,
  count: 100,
  trainShare: 0.7,
  dataSeed: 3,
  seed: 5,
  inputs: [0, 1],
  hidden: [4, 2],
  activation: 'tanh',
  rate: '0.03',
  optimizer: 'gradient-descent',
  batch: '10',
  l1: '0',
  l2: '0.01',
  dropout: 0,
  stop: 'off',
  patience: 3,
  weights: [],
};

const point = (label: number) => ({ x: 0.25, y: 0.75, label });

describe("the playground's problem", () => {
  it('has an output for what is asked', () => {
    const output = (changes: Partial<PlaygroundSettings>) => {
      const { architecture } = makeProblem({ ...settings, ...changes });
      return [architecture.output, architecture.outputCount];
    };
    expect(output({})).toEqual(['sigmoid', 1]);
    expect(output({ classes: 5 })).toEqual(['softmax', 5]);
    expect(output({ data: 'or', classes: 5 })).toEqual(['sigmoid', 1]);
    expect(output({ data: 'hills' })).toEqual(['linear', 1]);
    expect(output({ data: 'own', points: [point(3)] })).toEqual(['softmax', 4]);
  });

  it('parts points as it is told, but few own ones not at all', () => {
    const counts = (changes: Partial<PlaygroundSettings>) => {
      const { train, test } = makeProblem({ ...settings, ...changes });
      return [train.count, test.count];
    };
    expect(counts({})).toEqual([70, 30]);
    expect(counts({ data: 'own' })).toEqual([0, 0]);
    expect(counts({ data: 'own', points: Array(9).fill(point(0)) })).toEqual([9, 0]);
    expect(counts({ data: 'own', points: Array(10).fill(point(0)) })).toEqual([7, 3]);
  });

  it('has own points where they were put, and the chosen inputs', () => {
    const { points, train, features } = makeProblem({
      ...settings,
      data: 'own',
      points: [point(1)],
      inputs: [4],
    });
    expect([...points.places]).toEqual([-3, 3]);
    expect([...train.inputs]).toEqual([-9]);
    expect(features.map(({ id }) => id)).toEqual(['x1x2']);
    expect(makeProblem({ ...settings, inputs: [] }).features.map(({ id }) => id)).toEqual(['x1']);
  });

  it('shifts points by its noise, and draws other ones by another seed', () => {
    const places = (changes: Partial<PlaygroundSettings>) =>
      makeProblem({ ...settings, count: 500, ...changes }).points.places;
    const shifts = places({ noise: 0.25 }).map((x, i) => x - places({})[i]!);
    const deviation = Math.sqrt(shifts.reduce((sum, x) => sum + x * x, 0) / shifts.length);
    expect(deviation).toBeCloseTo(0.5, 1);
    expect(places({ dataSeed: 4 })).not.toEqual(places({}));
  });

  it('starts with what was set by hand, and not with what no longer belongs to it', () => {
    const { architecture } = makeProblem(settings);
    const weights = [
      { index: 2, value: 7 },
      { index: 477, value: 1 },
    ];
    const start = startOf({ ...settings, weights }, architecture);
    const random = startOf(settings, architecture);
    expect(start[2]).toBe(7);
    expect([...start].filter((value, i) => value !== random[i])).toEqual([7]);
  });

  it('is trained as it is written', () => {
    const problem = makeProblem(settings);
    const training = trainingOf({ ...settings, batch: 'all', stop: 'loss' }, problem);
    expect(training).toMatchObject({ batchSize: 70, learningRate: 0.03, l1: 0, l2: 0.01 });
    expect(training.stopping).toEqual({ monitor: 'loss', patience: 3 });
    expect(trainingOf(settings, problem).stopping).toBeUndefined();
  });
});
