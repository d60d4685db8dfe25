import type { Matrix } from './matrix.ts';

/**
 * The products that make one cell of A·B (course topic 5): row `row` of A against column `column` of B,
 * number by number. Their sum is the cell.
 */
export function cellProducts(a: Matrix, b: Matrix, row: number, column: number): readonly number[] {
  return a[row]!.map((value, i) => value * b[i]![column]!);
}

/**
 * Matrix product (course topic 5): cell (i, j) of C = A·B is cᵢⱼ = Σₖ aᵢₖ bₖⱼ.
 *
 * @param a `[m, n]`.
 * @param b `[n, p]`: as many rows as `a` has columns.
 * @returns `[m, p]`; undefined where the sizes do not match.
 */
export function multiply(a: Matrix, b: Matrix): Matrix | undefined {
  if (a[0]?.length !== b.length) return undefined;
  return a.map((_, row) =>
    b[0]!.map((__, column) =>
      cellProducts(a, b, row, column).reduce((sum, product) => sum + product, 0),
    ),
  );
}
