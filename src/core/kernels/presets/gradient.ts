/**
 * Slope and smoothing of a size, as Sobel's kernels have them: binomial numbers (1 2 1; 1 4 6 4 1 …), which
 * come near a Gaussian, and for the slope those of two sizes less, differenced over two pixels.
 */
export function sobelFactors(size: number): { slope: number[]; smoothing: number[] } {
  const narrow = binomial(size - 2);
  const slope = Array.from({ length: size }, (_, i) => (narrow[i - 2] ?? 0) - (narrow[i] ?? 0));
  return { slope, smoothing: binomial(size) };
}

/** A row of Pascal's triangle with so many numbers. */
function binomial(count: number): number[] {
  let line = [1];
  while (line.length < count) line = [1, ...line.slice(1).map((v, i) => v + line[i]!), 1];
  return line;
}
