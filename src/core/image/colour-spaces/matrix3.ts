import type { Triple } from './colour-space.ts';

/** Three rows of three. */
export type Matrix3 = readonly [Triple, Triple, Triple];

/** Matrix times column. */
export function transform(matrix: Matrix3, [x, y, z]: Triple): Triple {
  const row = ([a, b, c]: Triple) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** Matrix product: what applies `right` first, then `left`. */
export function product(left: Matrix3, right: Matrix3): Matrix3 {
  const columns = [0, 1, 2].map((at) =>
    transform(left, [right[0][at]!, right[1][at]!, right[2][at]!]),
  );
  return transpose(columns as unknown as Matrix3);
}

/** What undoes the matrix: its adjugate over its determinant, which must not be 0. */
export function inverse(matrix: Matrix3): Matrix3 {
  const [a, b, c] = matrix;
  const adjugate: Matrix3 = [cross(b, c), cross(c, a), cross(a, b)];
  const determinant = a[0] * adjugate[0][0] + a[1] * adjugate[0][1] + a[2] * adjugate[0][2];
  const over = (row: Triple): Triple => [
    row[0] / determinant,
    row[1] / determinant,
    row[2] / determinant,
  ];
  return transpose([over(adjugate[0]), over(adjugate[1]), over(adjugate[2])]);
}

function cross(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function transpose([a, b, c]: Matrix3): Matrix3 {
  return [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
    [a[2], b[2], c[2]],
  ];
}
