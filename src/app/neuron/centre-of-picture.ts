import { meanColour, type Rgb } from '../../core/image/mean-colour.ts';
import { patchShare } from './centre-colour.ts';

/** The mean colour of the patch in the middle of a square picture, as `watchCentre` has it live. */
export function centreOfPicture({ data, width, height }: ImageData): Rgb {
  const sidePx = Math.round(Math.min(width, height) * patchShare);
  const leftPx = Math.round((width - sidePx) / 2);
  const topPx = Math.round((height - sidePx) / 2);
  const patch = new Uint8ClampedArray(sidePx * sidePx * 4);
  for (let row = 0; row < sidePx; row++) {
    const from = ((topPx + row) * width + leftPx) * 4;
    patch.set(data.subarray(from, from + sidePx * 4), row * sidePx * 4);
  }
  return meanColour(patch);
}
