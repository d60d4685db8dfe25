import { describe, expect, it } from 'vitest';
import { LabState } from './lab-state.svelte.ts';
import { mostPoints, PerceptronRun } from './perceptron-run.svelte.ts';
import { mixedFruits, mostSteps, perceptronLab } from './perceptron.ts';

const opened = () => new PerceptronRun(new LabState(perceptronLab, undefined, () => {}));

describe('a perceptron at its points', () => {
  it('goes step by step to the end that the course shows', () => {
    const run = opened();
    expect(run.wrong).toHaveLength(6);
    run.step();
    expect(run.result.unit).toEqual({ weights: [-1.05, 0.9], bias: -0.5 });
    for (let step = 0; step < 100; step++) run.step(4);
    expect(run.result.errorsByEpoch).toEqual([6, 3, 2, 1, 0]);
    expect([run.isDone, run.state.values.steps]).toEqual([true, 50]);
  });

  it('keeps its line when points or the rate change', () => {
    const run = opened();
    run.step(7);
    const { unit } = run.result;
    run.change({ rate: 0.1 });
    expect(run.add({ x: 0.2, y: 0.9, label: 1 })).toBe(true);
    const { weights, bias } = run.result.unit;
    weights.forEach((weight, i) => expect(weight).toBeCloseTo(unit.weights[i]!, 9));
    expect(bias).toBeCloseTo(unit.bias, 9);
    expect(run.state.values.steps).toBe(0);
  });

  it('takes no more points than a link holds, and gives up after as many steps', () => {
    const run = opened();
    run.change({ points: Array.from({ length: mostPoints }, () => mixedFruits[0]!) });
    expect(run.add(mixedFruits[1]!)).toBe(false);
    run.change({ points: mixedFruits });
    expect(run.separable).toBe(false);
    run.step(10 * mostSteps);
    expect([run.isDone, run.result.converged]).toEqual([true, false]);
  });

  it('with a learning rate of 0 looks at each example once and keeps its line', () => {
    const run = opened();
    run.change({ rate: 0 });
    const { start } = run;
    for (let step = 0; step < 100; step++) run.step();
    expect([run.isDone, run.state.values.steps]).toEqual([true, run.examples.length]);
    expect(run.result.unit).toEqual(start);
    run.change({ rate: 0.5 });
    expect(run.isDone).toBe(false);
  });

  it('says so when there is nothing to learn from', () => {
    const run = opened();
    run.change({ points: [] });
    run.step();
    expect([run.isDone, run.result.last]).toEqual([true, undefined]);
  });
});
