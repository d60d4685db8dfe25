import { describe, expect, it } from 'vitest';
import { Random } from './random.ts';
import { addWeightedRows, rowProducts } from './row-products.ts';

const sizes = [
  { n: 1, m: 1, width: 1 },
  { n: 3, m: 1, width: 5 },
  { n: 4, m: 2, width: 3 },
  { n: 7, m: 5, width: 4 },
  { n: 8, m: 3, width: 6 },
  { n: 0, m: 3, width: 2 },
];

function randomMatrix(rows: number, columns: number, random: Random): Float64Array {
  return Float64Array.from({ length: rows * columns }, () => random.normal());
}

describe('products of rows', () => {
  it.each(sizes)('are the scalar products of $n rows with $m', ({ n, m, width }) => {
    const random = new Random(1);
    const [a, b] = [randomMatrix(n, width, random), randomMatrix(m, width, random)];
    const products = randomMatrix(n, m, random);
    rowProducts(a, b, width, products);
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < m; k++) {
        let sum = 0;
        for (let j = 0; j < width; j++) sum += a[i * width + j]! * b[k * width + j]!;
        expect(products[i * m + k]).toBeCloseTo(sum, 12);
      }
    }
  });

  it.each(sizes)('weigh $n rows for $m sums, on top of what was there', ({ n, m, width }) => {
    const random = new Random(2);
    const [a, b] = [randomMatrix(n, m, random), randomMatrix(n, width, random)];
    const sums = randomMatrix(m, width, random);
    const expected = sums.map((sum, at) => {
      const [k, j] = [Math.floor(at / width), at % width];
      for (let i = 0; i < n; i++) sum += a[i * m + k]! * b[i * width + j]!;
      return sum;
    });
    addWeightedRows(a, b, width, sums);
    sums.forEach((sum, at) => expect(sum).toBeCloseTo(expected[at]!, 12));
  });
});
