import { cellMeans } from './cell-means.ts';

/** Side of the small pictures that are compared. */
const SMALL_PX = 32;

/** How many of the 1,024 cells are compared, those that differ most: what moves is often small. */
const MOVED_CELLS = 51;

/** Below this mean difference of those cells, in grey levels, nothing has moved. */
const NEAR_COPY_LEVELS = 1.5;

/** An exposure that wanders by itself changes contrast by no more than this. */
const MAX_GAIN_CHANGE = 0.06;

/** Nor the mean brightness by more than this, in grey levels: beyond it, the light has changed. */
const MAX_BRIGHTNESS_CHANGE = 12;

/**
 * The brightness of a picture on 32 × 32 cells, each the mean of all that it covers, so that sensor noise
 * all but vanishes and no edge falls between two samples.
 *
 * @param rgba `[sidePx, sidePx, 4]`, 0–255; alpha is ignored.
 * @param sidePx a multiple of 32.
 * @returns `[32, 32]`, luma 0–255 (Rec. 601).
 */
export function smallLuma(rgba: Uint8ClampedArray, sidePx: number): Float32Array {
  const small = new Float32Array(SMALL_PX * SMALL_PX);
  cellMeans(rgba, sidePx, sidePx, SMALL_PX, SMALL_PX, small);
  return small;
}

/**
 * Whether two pictures show the same thing unmoved: noise and a little drift of the exposure count as
 * nothing, a small part that moves counts. Why this measure: docs/decisions/0010-near-copies.md.
 *
 * @param kept what `smallLuma` gives for a photograph that was kept.
 * @param next the same for the one that is to be judged.
 */
export function isNearCopy(kept: Float32Array, next: Float32Array): boolean {
  const keptMean = mean(kept);
  const nextMean = mean(next);
  if (Math.abs(nextMean - keptMean) > MAX_BRIGHTNESS_CHANGE) return false;
  const gain = gainBetween(kept, keptMean, next, nextMean);
  const differences = next.map((level, cell) =>
    Math.abs(level - nextMean - gain * (kept[cell]! - keptMean)),
  );
  return mean(differences.sort().subarray(-MOVED_CELLS)) < NEAR_COPY_LEVELS;
}

/** By what contrast grew from `a` to `b` (least squares), as far as an exposure wanders by itself. */
function gainBetween(a: Float32Array, aMean: number, b: Float32Array, bMean: number): number {
  let covariance = 0;
  let variance = 0;
  for (let cell = 0; cell < a.length; cell++) {
    covariance += (a[cell]! - aMean) * (b[cell]! - bMean);
    variance += (a[cell]! - aMean) ** 2;
  }
  if (variance === 0) return 1;
  const gain = covariance / variance;
  return Math.min(1 + MAX_GAIN_CHANGE, Math.max(1 - MAX_GAIN_CHANGE, gain));
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
