import type { Pixels } from '../../core/kernels/pixels.ts';

/** How many places are looked at along each side: few, as each may ask for many numbers before it. */
const perSide = 13;
/** The middle part of the picture in which they stand, as a share of its sides. */
const middleShare = 0.7;
/** How much of its strength a place at the rim of that part loses. */
const rimLoss = 0.4;

/**
 * A pixel that answers strongly, not far from the middle: the largest |number| of a sparse sample, places
 * nearer the middle first. The middle itself where nothing answers.
 */
export function strongPixel(pixels: Pixels): { readonly x: number; readonly y: number } {
  const { widthPx, heightPx, channels } = pixels;
  const middle = { x: Math.floor(widthPx / 2), y: Math.floor(heightPx / 2) };
  let best = middle;
  let most = 0;
  for (let row = 0; row < perSide; row++) {
    for (let column = 0; column < perSide; column++) {
      const [across, down] = [column, row].map((index) => (2 * index) / (perSide - 1) - 1);
      const x = placed(middle.x, across!, widthPx);
      const y = placed(middle.y, down!, heightPx);
      const weight = 1 - rimLoss * Math.min(1, Math.hypot(across!, down!));
      for (let channel = 0; channel < channels; channel++) {
        const strength = Math.abs(pixels.at(y, x, channel)) * weight;
        if (strength > most) [most, best] = [strength, { x, y }];
      }
    }
  }
  return best;
}

function placed(middle: number, offset: number, lengthPx: number): number {
  const wanted = Math.round(middle + (offset * middleShare * lengthPx) / 2);
  return Math.max(0, Math.min(lengthPx - 1, wanted));
}
