/**
 * Two independent normal numbers with mean 0 and standard deviation 1, by the polar method of Marsaglia and
 * Bray (1964).
 *
 * @param uniform gives numbers in [0, 1).
 */
export function polarNormals(uniform: () => number): readonly [number, number] {
  for (;;) {
    const x = 2 * uniform() - 1;
    const y = 2 * uniform() - 1;
    const square = x * x + y * y;
    if (square === 0 || square >= 1) continue;
    const factor = Math.sqrt((-2 * Math.log(square)) / square);
    return [factor * x, factor * y];
  }
}
