import { describe, expect, it } from 'vitest';
import { findActivation } from '../../../src/core/kernels/activations/activations.ts';
import { collapse } from '../../../src/core/neuron/matrix/collapse.ts';
import { layerOutput, weightedSums } from '../../../src/core/neuron/matrix/layer.ts';
import { matrixOf } from '../../../src/core/neuron/matrix/matrix.ts';
import { misprintOf } from '../../../src/core/neuron/matrix/misprint.ts';
import { multiply } from '../../../src/core/neuron/matrix/product.ts';
import {
  layerPython,
  misprintPython,
  productPython,
  twoLayersPython,
} from '../../../src/core/neuron/python/matrix.ts';
import { Random } from '../../../src/core/random.ts';
import { hasPythonLibrary } from '../run-python.ts';
import { printedNumbers, runPrograms } from '../run-programs.ts';

const random = new Random(5);
const draw = (rows: number, columns: number) =>
  matrixOf(
    Array.from({ length: rows * columns }, () => random.integer(199) / 10 - 9.9),
    rows,
    columns,
  );
const sides = [
  [3, 3, 3],
  [1, 6, 1],
  [6, 6, 6],
  [2, 4, 5],
] as const;

function expectClose(printed: readonly number[], expected: readonly number[]) {
  expect(printed).toHaveLength(expected.length);
  printed.forEach((value, i) =>
    expect(Math.abs(value - expected[i]!)).toBeLessThan(
      1e-6 * Math.max(1, Math.abs(expected[i]!)) + 1e-7,
    ),
  );
}

describe.skipIf(!hasPythonLibrary('numpy'))('the code of the lab Matrix product', () => {
  it('prints products, and none of sizes that do not match', () => {
    const pairs = sides.map(([m, n, p]) => [draw(m, n), draw(n, p)] as const);
    const printed = runPrograms(pairs.map(([a, b]) => productPython(a, b)));
    printed.forEach((text, i) => expectClose(printedNumbers(text), multiply(...pairs[i]!)!.flat()));
    const [mismatched] = runPrograms([productPython(draw(2, 3), draw(2, 2))]);
    expect(mismatched!.trim()).toBe('(2, 3) x (2, 2) : ?');
  });

  it('finds the wrong cell', () => {
    const rounds = [0, 1, 2, 3, 4].map(misprintOf);
    const printed = runPrograms(rounds.map(misprintPython));
    expect(printed[0]!.trim()).toBe('1 1 -14');
    rounds.forEach(({ a, b, row, column }, i) => {
      const right = multiply(a, b)![row]![column]!;
      expect(printedNumbers(printed[i]!)).toEqual([row + 1, column + 1, right]);
    });
  });

  it('prints what layers answer', () => {
    const trials = (['none', 'relu', 'sigmoid', 'tanh'] as const).map((activation) => {
      const layer = { weights: draw(3, 4), biases: draw(1, 3)[0]! };
      const x = draw(1, 4)[0]!;
      const z = weightedSums(layer, x);
      const { value } = findActivation(activation)!;
      return {
        code: layerPython(layer, x, activation),
        expected: [...z, ...z.map((one) => value(one, {}))],
      };
    });
    const printed = runPrograms(trials.map(({ code }) => code));
    trials.forEach(({ expected }, i) => expectClose(printedNumbers(printed[i]!), expected));
  });

  it('prints two layers and the one', () => {
    const trials = (['none', 'relu', 'tanh'] as const).map((between) => {
      const [first, second] = [0, 1].map(() => ({ weights: draw(2, 2), biases: draw(1, 2)[0]! }));
      const x = draw(1, 2)[0]!;
      const { value } = findActivation(between)!;
      const hidden = layerOutput(first!, x, (z) => value(z, {}));
      return {
        code: twoLayersPython(first!, second!, x, between),
        expected: [...weightedSums(second!, hidden), ...weightedSums(collapse(first!, second!), x)],
      };
    });
    for (const { code } of trials) expect(code.trim().split('\n').length).toBeLessThanOrEqual(20);
    const printed = runPrograms(trials.map(({ code }) => code));
    trials.forEach(({ expected }, i) => expectClose(printedNumbers(printed[i]!), expected));
  });
});
