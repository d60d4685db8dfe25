import '@tensorflow/tfjs-backend-cpu';
import {
  engine,
  memory,
  setBackend,
  tensor1d,
  tensor2d,
  tidy,
  train,
  variable,
  type Tensor,
  type Variable,
} from '@tensorflow/tfjs-core';
import type { NamedVariableMap } from '@tensorflow/tfjs-core/dist/tensor_types';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Random } from '../../core/random.ts';
import { Optimizer, type OptimizerSettings } from './optimizer.ts';
import type { Optimizer as OptimizerChoice } from './types.ts';

beforeAll(() => setBackend('cpu'));

const start = () => [
  variable(tensor2d([1, -2, 3, 0.5, 0, -1], [2, 3])),
  variable(tensor1d([0.1, -0.2, 0.3])),
];

/** Gradients of one step, of the shapes of `start()`. */
function gradientsOf(step: number): Tensor[] {
  const random = new Random(step);
  const draw = (n: number) => Float32Array.from({ length: n }, () => random.normal());
  return [tensor2d(draw(6), [2, 3]), tensor1d(draw(3))];
}

const settings = (optimizer: OptimizerChoice, weightDecay = 0): OptimizerSettings => ({
  optimizer,
  learningRate: 0.05,
  weightDecay,
});

const choices: OptimizerChoice[] = [
  { kind: 'sgd' },
  { kind: 'momentum', momentum: 0.9 },
  { kind: 'adam' },
];

const theirs = {
  sgd: () => train.sgd(0.05),
  momentum: () => train.momentum(0.05, 0.9),
  adam: () => train.adam(0.05, 0.9, 0.999, 1e-7),
};

function walk(optimizer: Optimizer, steps: readonly number[]): void {
  steps.forEach((step) => tidy(() => optimizer.apply(gradientsOf(step))));
}

const values = (variables: readonly Variable[]) =>
  variables.flatMap((weights) => [...weights.dataSync()]);

describe('Optimizer', () => {
  it.each(choices)('steps as TensorFlow.js does: $kind', (choice) => {
    const variables = start();
    const reference = start();
    const optimizer = new Optimizer(settings(choice), variables, [true, false]);
    const their = theirs[choice.kind]();
    for (let step = 1; step <= 20; step++) {
      walk(optimizer, [step]);
      const named: NamedVariableMap = {};
      gradientsOf(step).forEach(
        (gradient, i) => (named[reference[i]!.name] = gradient as Variable),
      );
      their.applyGradients(named);
      values(variables).forEach((w, i) => expect(w).toBeCloseTo(values(reference)[i]!, 5));
    }
    expect(values(variables)).not.toEqual(values(start()));
  });

  it('lets decay only what decays', () => {
    const variables = start();
    const without = start();
    walk(new Optimizer(settings({ kind: 'sgd' }, 0.1), variables, [true, false]), [1]);
    walk(new Optimizer(settings({ kind: 'sgd' }), without, [true, false]), [1]);
    const shrunk = [1, -2, 3, 0.5, 0, -1].map((w) => w * 0.05 * 0.1);
    values(without).forEach((w, i) =>
      expect(values(variables)[i]).toBeCloseTo(w - (shrunk[i] ?? 0), 6),
    );
  });

  it.each(choices)('goes on from its state to the bit: $kind', async (choice) => {
    const whole = start();
    walk(new Optimizer(settings(choice), whole, [true, true]), [1, 2, 3, 4, 5, 6]);
    const halves = start();
    const first = new Optimizer(settings(choice), halves, [true, true]);
    walk(first, [1, 2, 3]);
    const state = await first.readState();
    first.dispose();
    walk(new Optimizer(settings(choice), halves, [true, true], state), [4, 5, 6]);
    expect(values(halves)).toEqual(values(whole));
    expect(state.step).toBe(3);
  });

  it('works on a large array by itself, wherever it stands, and steps and goes on as with small ones', async () => {
    const side = 256;
    const begin = () => {
      const [matrix, bias] = start();
      const large = new Random(9);
      const numbers = Float32Array.from({ length: side * side }, () => large.normal());
      return [matrix!, variable(tensor2d(numbers, [side, side])), bias!];
    };
    const gradients = (step: number) => {
      const [ofMatrix, ofBias] = gradientsOf(step);
      const random = new Random(100 + step);
      const numbers = Float32Array.from({ length: side * side }, () => random.normal());
      return [ofMatrix!, tensor2d(numbers, [side, side]), ofBias!];
    };
    const [own, reference] = [begin(), begin()];
    const decays = [false, false, false];
    let optimizer = new Optimizer(settings({ kind: 'adam' }), own, decays);
    const their = theirs.adam();
    for (let step = 1; step <= 4; step++) {
      tidy(() => optimizer.apply(gradients(step)));
      const named: NamedVariableMap = {};
      gradients(step).forEach((gradient, i) => {
        named[reference[i]!.name] = gradient as Variable;
      });
      their.applyGradients(named);
      const state = await optimizer.readState();
      optimizer.dispose();
      optimizer = new Optimizer(settings({ kind: 'adam' }), own, decays, state);
    }
    const expected = values(reference);
    values(own).forEach((w, i) => expect(Math.abs(w - expected[i]!)).toBeLessThan(1e-5));
  });

  it('refuses the state of another', async () => {
    const sgd = new Optimizer(settings({ kind: 'sgd' }), start(), [true, true]);
    const state = await sgd.readState();
    expect(() => new Optimizer(settings({ kind: 'adam' }), start(), [true, true], state)).toThrow(
      RangeError,
    );
  });

  it('leaves nothing behind', () => {
    const variables = start();
    const before = memory().numTensors;
    const optimizer = new Optimizer(settings({ kind: 'adam' }, 0.1), variables, [true, false]);
    walk(optimizer, [1]);
    const begun = memory().numTensors;
    for (const step of [2, 3, 4]) {
      optimizer.useRate(0.05 / step);
      walk(optimizer, [step]);
    }
    expect(memory().numTensors).toBe(begun);
    optimizer.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it.each(choices)(
    'goes on at another rate as one that has it from the start: $kind',
    async (choice) => {
      const [variables, reference] = [start(), start()];
      const optimizer = new Optimizer(settings(choice, 0.1), variables, [true, false]);
      walk(optimizer, [1, 2]);
      variables.forEach((weights, i) => (reference[i] as Variable).assign(weights as Variable));
      const state = await optimizer.readState();
      const other = { ...settings(choice, 0.1), learningRate: 0.01 };
      const fresh = new Optimizer(other, reference, [true, false], state);
      optimizer.useRate(0.01);
      walk(optimizer, [3, 4]);
      walk(fresh, [3, 4]);
      expect(values(variables)).toEqual(values(reference));
      [optimizer, fresh].forEach((one) => one.dispose());
    },
  );

  it('decays at each rate by the numbers of single precision', () => {
    const rates = [0.3, 0.1, 0.07, 1 / 3000];
    const decay = 0.37;
    const variables = start();
    const expected = values(variables);
    const optimizer = new Optimizer(settings({ kind: 'sgd' }, decay), variables, [true, false]);
    rates.forEach((rate, step) => {
      const gradient = gradientsOf(step).flatMap((one) => [...one.dataSync()]);
      expected.forEach((w, i) => {
        const kept = i < 6 ? Math.fround(w * Math.fround(1 - rate * decay)) : w;
        expected[i] = Math.fround(kept - Math.fround(gradient[i]! * Math.fround(rate)));
      });
      optimizer.useRate(rate);
      walk(optimizer, [step]);
    });
    expect(values(variables)).toEqual(expected);
  });

  it.each([
    ['all decay', [true, true]],
    ['some decay', [true, false]],
  ])('sends only single numbers to the device when the rate changes: %s', (_, decays) => {
    const optimizer = new Optimizer(settings({ kind: 'adam' }, 0.1), start(), decays);
    const gradients = gradientsOf(1);
    const sent = vi.spyOn(engine(), 'makeTensor');
    try {
      for (const rate of [0.04, 0.03]) {
        optimizer.useRate(rate);
        tidy(() => optimizer.apply(gradients));
      }
      expect(new Set(sent.mock.calls.map(([, shape]) => shape.length))).toEqual(new Set([0]));
    } finally {
      sent.mockRestore();
    }
  });

  it('costs no more where only some decay, as long as the rate stays', () => {
    const operations = (decays: readonly boolean[], rates: readonly number[]) => {
      const optimizer = new Optimizer(settings({ kind: 'adam' }, 0.1), start(), decays);
      const gradients = gradientsOf(1);
      const run = vi.spyOn(engine(), 'runKernel');
      try {
        return rates.map((rate) => {
          run.mockClear();
          optimizer.useRate(rate);
          tidy(() => optimizer.apply(gradients));
          return run.mock.calls.length;
        });
      } finally {
        run.mockRestore();
        optimizer.dispose();
      }
    };
    const steady = [0.05, 0.05, 0.05];
    const [first, second, third] = operations([true, false], steady);
    expect([second, third]).toEqual(operations([true, true], steady).slice(1));
    expect(first).toBeGreaterThan(second!);
    expect(operations([true, false], [0.05, 0.04])[1]).toBe(first);
  });
});
