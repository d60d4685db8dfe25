import type { ImageArray } from '../image-array.ts';
import { closing } from './closing.ts';

/** Windows of the paper's brightness, as a share of the shorter side: wider than a marker's stroke. */
const windowShare = 0.2;

/** Share of the pixels that are darkest: the ink's own darkness is looked up there. */
const darkestShare = 0.001;

/** Ink takes at least so much of the light away; less is shade, or the lines of a notebook. */
const leastDarkness = 0.2;

/** A pixel is ink when it is so dark, as a share of the ink's own darkness. */
const inkShare = 0.45;

/** What is wide is so much darker than the paper; the light alone falls less from there to here. */
const leastStep = 0.3;

/** Paper is at least so light, 0–255: below, a camera sees mostly noise. */
const leastPaper = 40;

/** How dark each place is against the paper around it. */
export interface Ink {
  /** `[heightPx, widthPx]`, 0 (paper) … 1 (takes all light away). */
  readonly darkness: Float32Array;
  /** `[heightPx, widthPx]`, 1 where there is ink. */
  readonly mask: Uint8Array;
  /**
   * `[heightPx, widthPx]`, 1 just inside of what is dark and wider than a stroke, as a thumb or the table: there
   * the "paper" itself is dark.
   */
  readonly wide: Uint8Array;
}

/** Why there is no ink. */
export type InkTrouble = 'no-ink' | 'too-dark';

/**
 * Finds dark ink on light paper, however uneven the light is. What comes to the camera is light times what
 * the paper or the ink sends back, so the quotient with the paper beside it (`closing`) tells of ink alone.
 *
 * @param gray `[h, w, 1]`, 0–255.
 * @returns with a trouble an empty mask.
 */
export function findInk(gray: ImageArray): { readonly ink: Ink; readonly trouble?: InkTrouble } {
  const { widthPx, heightPx } = gray;
  const smooth = smoothed(gray);
  const radiusPx = Math.max(2, Math.round((Math.min(widthPx, heightPx) * windowShare) / 2));
  const { closed: paper, largest } = closing(smooth, widthPx, heightPx, radiusPx);
  const darkness = smooth.map((level, at) => (paper[at]! > 0 ? 1 - level / paper[at]! : 0));
  const nowhere = new Uint8Array(darkness.length);
  const empty = { darkness, mask: nowhere, wide: nowhere };
  if (quantile(paper, 0.5) < leastPaper) return { ink: empty, trouble: 'too-dark' };
  const inkDarkness = quantile(darkness, 1 - darkestShare);
  if (inkDarkness < leastDarkness) return { ink: empty, trouble: 'no-ink' };
  const threshold = inkShare * inkDarkness;
  const mask = Uint8Array.from(darkness, (dark) => (dark > threshold ? 1 : 0));
  const step = Math.max(threshold, leastStep);
  const wide = Uint8Array.from(paper, (level, at) => (level < (1 - step) * largest[at]! ? 1 : 0));
  return { ink: { darkness, mask, wide } };
}

/** Mean of 3 × 3 pixels, or of those that there are at the edge: a camera's noise is to look like no ink. */
function smoothed({ widthPx, heightPx, data }: ImageArray): Float32Array {
  const mean = new Float32Array(data.length);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      let [sum, count] = [0, 0];
      for (let v = Math.max(0, y - 1); v <= Math.min(heightPx - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(widthPx - 1, x + 1); u++) {
          sum += data[v * widthPx + u]!;
          count++;
        }
      }
      mean[y * widthPx + x] = sum / count;
    }
  }
  return mean;
}

function quantile(values: Float32Array, share: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
