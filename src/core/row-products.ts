/*
 * Products of matrices whose rows are long, written for speed: all that a softmax layer learns with. Two
 * matrices are gone through in tiles of four rows of the one and two of the other, so that each number that is
 * fetched is used several times and no addition waits for the one before. In double precision, which is twice
 * as fast here as converting.
 */

/**
 * a·bᵀ: the scalar product of every row of a with every row of b.
 *
 * @param a row-major `[n, width]`. @param b row-major `[m, width]`.
 * @param products overwritten, row-major `[n, m]`.
 */
export function rowProducts(
  a: Float64Array,
  b: Float64Array,
  width: number,
  products: Float64Array,
): void {
  const [n, m] = [a.length / width, b.length / width];
  const [tiledN, tiledM] = [n - (n % 4), m - (m % 2)];
  for (let i = 0; i < tiledN; i += 4) {
    const [a0, a1, a2, a3] = fourFrom(i * width, width);
    const [to0, to1, to2, to3] = fourFrom(i * m, m);
    for (let k = 0; k < tiledM; k += 2) {
      const b0 = k * width;
      const b1 = b0 + width;
      let sum00 = 0;
      let sum01 = 0;
      let sum10 = 0;
      let sum11 = 0;
      let sum20 = 0;
      let sum21 = 0;
      let sum30 = 0;
      let sum31 = 0;
      for (let j = 0; j < width; j++) {
        const y0 = b[b0 + j]!;
        const y1 = b[b1 + j]!;
        const x0 = a[a0 + j]!;
        const x1 = a[a1 + j]!;
        const x2 = a[a2 + j]!;
        const x3 = a[a3 + j]!;
        sum00 += x0 * y0;
        sum01 += x0 * y1;
        sum10 += x1 * y0;
        sum11 += x1 * y1;
        sum20 += x2 * y0;
        sum21 += x2 * y1;
        sum30 += x3 * y0;
        sum31 += x3 * y1;
      }
      products[to0 + k] = sum00;
      products[to0 + k + 1] = sum01;
      products[to1 + k] = sum10;
      products[to1 + k + 1] = sum11;
      products[to2 + k] = sum20;
      products[to2 + k + 1] = sum21;
      products[to3 + k] = sum30;
      products[to3 + k + 1] = sum31;
    }
  }
  outsideTiles(n, m, (i, k) => {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += a[i * width + j]! * b[k * width + j]!;
    products[i * m + k] = sum;
  });
}

/**
 * sums += aᵀ·b: to each row of the sums, every row of b by what a has for it.
 *
 * @param a row-major `[n, m]`. @param b row-major `[n, width]`. @param sums row-major `[m, width]`.
 */
export function addWeightedRows(
  a: Float64Array,
  b: Float64Array,
  width: number,
  sums: Float64Array,
): void {
  const [n, m] = [b.length / width, sums.length / width];
  const [tiledN, tiledM] = [n - (n % 4), m - (m % 2)];
  for (let i = 0; i < tiledN; i += 4) {
    const [b0, b1, b2, b3] = fourFrom(i * width, width);
    const [from0, from1, from2, from3] = fourFrom(i * m, m);
    for (let k = 0; k < tiledM; k += 2) {
      const to0 = k * width;
      const to1 = to0 + width;
      const weight00 = a[from0 + k]!;
      const weight01 = a[from0 + k + 1]!;
      const weight10 = a[from1 + k]!;
      const weight11 = a[from1 + k + 1]!;
      const weight20 = a[from2 + k]!;
      const weight21 = a[from2 + k + 1]!;
      const weight30 = a[from3 + k]!;
      const weight31 = a[from3 + k + 1]!;
      for (let j = 0; j < width; j++) {
        const x0 = b[b0 + j]!;
        const x1 = b[b1 + j]!;
        const x2 = b[b2 + j]!;
        const x3 = b[b3 + j]!;
        sums[to0 + j]! += weight00 * x0 + weight10 * x1 + weight20 * x2 + weight30 * x3;
        sums[to1 + j]! += weight01 * x0 + weight11 * x1 + weight21 * x2 + weight31 * x3;
      }
    }
  }
  outsideTiles(n, m, (i, k) => {
    const weight = a[i * m + k]!;
    for (let j = 0; j < width; j++) sums[k * width + j]! += weight * b[i * width + j]!;
  });
}

/** Where four rows in turn begin. */
function fourFrom(first: number, width: number): readonly [number, number, number, number] {
  return [first, first + width, first + 2 * width, first + 3 * width];
}

/** Visits the pairs of rows that no tile of four by two holds. */
function outsideTiles(n: number, m: number, visit: (i: number, k: number) => void): void {
  const [tiledN, tiledM] = [n - (n % 4), m - (m % 2)];
  for (let i = 0; i < n; i++) {
    for (let k = i < tiledN ? tiledM : 0; k < m; k++) visit(i, k);
  }
}
