import type { Matrix3 } from './matrix3.ts';

/** A number as GLSL reads a `float`, at full precision: `1.0`, not `1`. */
export function glslFloat(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** A `mat3` that multiplies as the matrix does; GLSL lists columns first. */
export function glslMatrix(matrix: Matrix3): string {
  const columns = [0, 1, 2].map((column) =>
    matrix.map((row) => glslFloat(row[column]!)).join(', '),
  );
  return `mat3(${columns.join(', ')})`;
}
