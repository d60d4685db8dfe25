/** A matrix of m rows and n columns: m lists of n numbers. */
export type Matrix = readonly (readonly number[])[];

/** The same with rows and columns exchanged. */
export function transpose(a: Matrix): Matrix {
  return (a[0] ?? []).map((_, column) => a.map((row) => row[column]!));
}

/** The numbers of a list as `rows` × `columns`, row by row; what the list leaves out is 0. */
export function matrixOf(numbers: readonly number[], rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => numbers[row * columns + column] ?? 0),
  );
}
