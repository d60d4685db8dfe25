import { describe, expect, it } from 'vitest';
import { Random } from '../../random.ts';
import { perceptronStep, runPerceptron, mistakes, type Example } from './perceptron.ts';
import { areSeparable } from './separable.ts';
import { halfPlane, lineThrough } from './half-plane.ts';

const or: readonly Example[] = [
  { inputs: [0, 0], target: 0 },
  { inputs: [0, 1], target: 1 },
  { inputs: [1, 0], target: 1 },
  { inputs: [1, 1], target: 1 },
];
const xor: readonly Example[] = or.map((example, i) =>
  i === 3 ? { ...example, target: 0 } : example,
);
const zero = { weights: [0, 0], bias: 0 };

describe('one step', () => {
  it('corrects by hand-made numbers', () => {
    const step = perceptronStep(
      { weights: [-1, 1], bias: 0 },
      { inputs: [0.1, 0.2], target: 0 },
      0.5,
    );
    expect(step).toMatchObject({ sum: 0.1, prediction: 1, error: -1 });
    expect(step.after).toEqual({ weights: [-1.05, 0.9], bias: -0.5 });
  });

  it('changes nothing where it is right, or with a rate of 0', () => {
    const before = { weights: [1, 1], bias: -0.5 };
    expect(perceptronStep(before, or[1]!, 0.5).after).toEqual(before);
    expect(perceptronStep(before, { inputs: [1, 1], target: 0 }, 0).after).toEqual(before);
  });
});

describe('a run', () => {
  it('learns OR as one does by hand', () => {
    // Epoch 1: wrong at 00 (b = −1), 01 (w₂ = 1, b = 0). Epoch 2: wrong at 00 (b = −1), 10 (w₁ = 1, b = 0).
    // Epoch 3: wrong at 00 (b = −1). Epoch 4: none.
    const run = runPerceptron(zero, or, 1, 100);
    expect(run.errorsByEpoch).toEqual([2, 2, 1, 0]);
    expect(run).toMatchObject({ corrections: 5, converged: true });
    expect(run.unit).toEqual({ weights: [1, 1], bias: -1 });
    expect(mistakes(run.unit, or)).toEqual([]);
  });

  it('never ends with XOR', () => {
    const run = runPerceptron(zero, xor, 1, 4000);
    expect(run.converged).toBe(false);
    expect(run.errorsByEpoch).toHaveLength(1000);
    expect(Math.min(...run.errorsByEpoch)).toBeGreaterThan(0);
  });

  it('has converged only when the epoch is whole', () => {
    expect(runPerceptron(zero, or, 1, 15)).toMatchObject({ leftOfEpoch: 1, converged: false });
    expect(runPerceptron(zero, or, 1, 16)).toMatchObject({ leftOfEpoch: 0, converged: true });
  });

  it('does nothing without examples', () => {
    expect(runPerceptron(zero, [], 1, 10)).toMatchObject({
      errorsByEpoch: [],
      converged: false,
      last: undefined,
    });
  });

  it('makes no more corrections than the theorem allows', () => {
    const random = new Random(5);
    for (let trial = 0; trial < 20; trial++) {
      const turn = random.uniform() * Math.PI;
      const truth = [Math.cos(turn), Math.sin(turn)];
      const examples = Array.from({ length: 40 }, () => [random.normal(), random.normal()])
        .map((inputs) => ({ inputs, side: truth[0]! * inputs[0]! + truth[1]! * inputs[1]! }))
        .filter(({ side }) => Math.abs(side) > 0.1)
        .map(({ inputs, side }): Example => ({ inputs, target: side > 0 ? 1 : 0 }));
      const run = runPerceptron(zero, examples, 1, 40 * 500);
      const longest = Math.max(...examples.map(({ inputs }) => Math.hypot(...inputs, 1)));
      expect(run.converged).toBe(true);
      expect(run.corrections).toBeLessThanOrEqual((longest / 0.1) ** 2);
      expect(areSeparable(examples)).toBe(true);
    }
  });
});

describe('whether a line separates', () => {
  it('knows the gates', () => {
    expect([areSeparable(or), areSeparable(xor)]).toEqual([true, false]);
  });

  it('agrees with a search through all directions', () => {
    const random = new Random(9);
    const seen = { true: 0, false: 0 };
    for (let trial = 0; trial < 200; trial++) {
      const examples = Array.from({ length: 7 }, (): Example => ({
        inputs: [random.normal(), random.normal()],
        target: random.integer(2) === 0 ? 0 : 1,
      }));
      const found = Array.from({ length: 2000 }, (_, i) => (i * Math.PI) / 1000).some((turn) => {
        const along = (target: 0 | 1) =>
          examples
            .filter((example) => example.target === target)
            .map(({ inputs: [x, y] }) => Math.cos(turn) * x! + Math.sin(turn) * y!);
        return Math.max(...along(0)) < Math.min(...along(1));
      });
      expect(areSeparable(examples)).toBe(found);
      seen[`${found}`]++;
    }
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(20);
  });

  it('says no to two classes on one spot, yes to one class alone', () => {
    const spot = [0.5, 0.5];
    expect(
      areSeparable([
        { inputs: spot, target: 0 },
        { inputs: spot, target: 1 },
      ]),
    ).toBe(false);
    expect(areSeparable([{ inputs: spot, target: 1 }])).toBe(true);
  });
});

describe('the half of a plane where a unit fires', () => {
  const square = { xMin: 0, xMax: 1, yMin: 0, yMax: 1 };

  it('is cut at the line', () => {
    expect(halfPlane([1, 0], -0.25, square)).toEqual([
      [0.25, 0],
      [1, 0],
      [1, 1],
      [0.25, 1],
    ]);
    expect(lineThrough([1, 0], -0.25, square)).toEqual([
      [0.25, 0],
      [0.25, 1],
    ]);
  });

  it('is all or nothing where the line passes by, or is none', () => {
    expect(halfPlane([1, 1], 5, square)).toHaveLength(4);
    expect(halfPlane([1, 1], -5, square)).toEqual([]);
    expect(halfPlane([0, 0], 0, square)).toHaveLength(4);
    expect(lineThrough([1, 1], 5, square)).toBeUndefined();
    expect(lineThrough([0, 0], 0, square)).toBeUndefined();
  });

  it('has its line through the corners too', () => {
    const [from, to] = lineThrough([1, -1], 0, square)!;
    expect([from, to].map(([x, y]) => x - y)).toEqual([0, 0]);
    expect(from).not.toEqual(to);
  });
});
