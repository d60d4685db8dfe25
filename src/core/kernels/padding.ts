import type { Padding } from './chain.ts';

/** Where a kernel reads beyond the picture's edge: nowhere, so it counts as 0. */
export const nowhere = -1;

/**
 * The row (or column) that stands in for row `index` of `count`, or `nowhere` for zeros. Inside, it is the
 * index itself. Reflection does not repeat the edge and goes back and forth as often as it must, like
 * numpy's `reflect`: the rows of a picture 3 high are … 2 1 [0 1 2] 1 0 1 2 …
 */
export function paddedIndex(index: number, count: number, padding: Padding): number {
  if (index >= 0 && index < count) return index;
  if (padding === 'replicate') return index < 0 ? 0 : count - 1;
  if (padding !== 'reflect') return nowhere;
  if (count === 1) return 0;
  const period = 2 * (count - 1);
  const phase = ((index % period) + period) % period;
  return phase < count ? phase : period - phase;
}

/** The reflection as GLSL ES 3.00: `int reflected(int index, int count)`. */
export const reflectedGlsl = `
int reflected(int index, int count) {
  if (count == 1) return 0;
  int period = 2 * (count - 1);
  int phase = ((index % period) + period) % period;
  return phase < count ? phase : period - phase;
}`;

/** Pixels added on each side: none for `valid`, else so many that a stride of 1 keeps the size. */
export function paddingPx(size: number, dilation: number, padding: Padding): number {
  return padding === 'valid' ? 0 : ((size - 1) * dilation) / 2;
}
