/** A kernel as a column times a row. */
export interface Factors {
  readonly column: readonly number[];
  readonly row: readonly number[];
}

/**
 * The column and the row whose outer product a plane of weights is, if it is one (a matrix of rank 1): then
 * a pass with the row and one with the column give the same as the plane, in 2k products a pixel, not k².
 * The row and column through the largest weight are taken; if the plane has rank 1, they are its factors.
 *
 * @param plane `[size, size]`, row by row.
 * @param tolerance how far off a weight may be, as a part of the largest weight.
 * @returns nothing if it is none, or holds zeros only.
 */
export function separate(
  plane: readonly number[],
  size: number,
  tolerance = 1e-5,
): Factors | undefined {
  let largest = 0;
  plane.forEach((weight, cell) => {
    if (Math.abs(weight) > Math.abs(plane[largest]!)) largest = cell;
  });
  const pivot = plane[largest];
  if (!pivot) return undefined;
  const row = plane.slice(largest - (largest % size), largest - (largest % size) + size);
  const column = Array.from(
    { length: size },
    (_, y) => plane[y * size + (largest % size)]! / pivot,
  );
  const isProduct = plane.every((weight, cell) => {
    const product = column[Math.floor(cell / size)]! * row[cell % size]!;
    return Math.abs(weight - product) <= tolerance * Math.abs(pivot);
  });
  return isProduct ? { column, row } : undefined;
}

/** What a pass costs besides its products, in reads of a pixel: starting it, writing and fetching its result. */
export const passOverheadReads = 8;

/**
 * Whether two passes cost less than one. For each pixel of the result a single pass reads k² pixels; of
 * two passes the second reads k, and the first, which steps by the stride in one direction only, k for
 * each of `stride` times as many pixels: k² against k + stride·(k + overhead).
 */
export function areTwoPassesFaster(size: number, stridePx: number): boolean {
  return size + stridePx * (size + passOverheadReads) < size * size;
}
