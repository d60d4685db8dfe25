import { describe, expect, it } from 'vitest';
import { Random } from '../../random.ts';
import { collapse } from './collapse.ts';
import { layerOutput, weightedSums } from './layer.ts';
import { matrixOf, transpose } from './matrix.ts';
import { misprintOf } from './misprint.ts';
import { cellProducts, multiply } from './product.ts';

const a = [
  [2, 5, 2],
  [1, 0, -2],
  [3, 1, 1],
];
const b = [
  [-2, 1, 0],
  [-2, 2, 1],
  [0, 0, 3],
];

function randomMatrix(random: Random, rows: number, columns: number) {
  return matrixOf(
    Array.from({ length: rows * columns }, () => random.normal()),
    rows,
    columns,
  );
}

describe('the product of the course', () => {
  it('is the right one, with −14', () => {
    expect(multiply(a, b)).toEqual([
      [-14, 12, 11],
      [-2, 1, -6],
      [-8, 5, 4],
    ]);
    expect(cellProducts(a, b, 0, 0)).toEqual([-4, -10, 0]);
  });

  it('was printed with 14', () => {
    const { printed, row, column, slip } = misprintOf(0);
    expect([printed[0]![0], row, column, slip]).toEqual([14, 0, 0, 'sign']);
  });
});

describe('products', () => {
  it('have the size of the outer sides, and none where the inner ones differ', () => {
    const random = new Random(1);
    expect(multiply(randomMatrix(random, 2, 3), randomMatrix(random, 4, 2))).toBeUndefined();
    const product = multiply(randomMatrix(random, 2, 6), randomMatrix(random, 6, 5))!;
    expect([product.length, product[0]!.length]).toEqual([2, 5]);
  });

  it('are turned round by the transpose: (AB)ᵀ = BᵀAᵀ', () => {
    const random = new Random(2);
    const [left, right] = [randomMatrix(random, 4, 3), randomMatrix(random, 3, 5)];
    const one = transpose(multiply(left, right)!);
    const other = multiply(transpose(right), transpose(left))!;
    one.forEach((row, i) => row.forEach((cell, j) => expect(cell).toBeCloseTo(other[i]![j]!, 12)));
  });
});

it('each misprint differs from the product in just its one cell', () => {
  const seen = new Set<string>();
  for (let round = 0; round < 200; round++) {
    const { a: left, b: right, printed, row, column, slip } = misprintOf(round);
    const wrong = multiply(left, right)!.flatMap((numbers, i) =>
      numbers.flatMap((cell, j) => (cell === printed[i]![j] ? [] : [[i, j]])),
    );
    expect(wrong).toEqual([[row, column]]);
    seen.add(slip);
  }
  expect(seen.size).toBe(3);
});

describe('layers', () => {
  const random = new Random(3);
  const first = { weights: randomMatrix(random, 4, 3), biases: [1, -2, 0.5, 0] };
  const second = { weights: randomMatrix(random, 2, 4), biases: [0.25, -1] };

  it('answer f(W·x + b)', () => {
    const layer = { weights: a, biases: [15, 1, 8] };
    expect(weightedSums(layer, [-2, -2, 0])).toEqual([1, -1, 0]);
    expect(layerOutput(layer, [-2, -2, 0], (z) => Math.max(0, z))).toEqual([1, 0, 0]);
  });

  it('collapse into one without an activation, and only then', () => {
    const one = collapse(first, second);
    let apart = 0;
    for (let trial = 0; trial < 30; trial++) {
      const x = [random.normal(), random.normal(), random.normal()];
      const two = weightedSums(second, weightedSums(first, x));
      weightedSums(one, x).forEach((y, i) => expect(y).toBeCloseTo(two[i]!, 12));
      const bent = weightedSums(second, layerOutput(first, x, Math.tanh));
      apart += Math.abs(bent[0]! - weightedSums(one, x)[0]!);
    }
    expect(apart).toBeGreaterThan(1);
    expect(() => collapse(second, second)).toThrow();
  });
});
