import type { FoundDigit } from '../../../core/image/digit/read-digit.ts';
import type { ImageArray } from '../../../core/image/image-array.ts';

/** Levels `[heightPx, widthPx]`, 0–255, as a picture. */
export function grayImage(levels: ArrayLike<number>, widthPx: number, heightPx: number): ImageData {
  const picture = new ImageData(widthPx, heightPx);
  for (let at = 0; at < widthPx * heightPx; at++) {
    picture.data.fill(levels[at]!, at * 4, at * 4 + 3);
    picture.data[at * 4 + 3] = 255;
  }
  return picture;
}

/** A mask as black ink on white. */
export function maskImage(mask: Uint8Array, widthPx: number, heightPx: number): ImageData {
  const levels = mask.map((isInk) => (isInk ? 0 : 255));
  return grayImage(levels, widthPx, heightPx);
}

/** Colours of the digit's own ink and of its box: a hue and a line, so that neither speaks alone. */
const inkColour = [255, 122, 0] as const;
const boxColour = [0, 110, 220] as const;

/** What was seen, paler, with the digit's own ink and the box around it. */
export function onGray(gray: ImageArray, { mask, box }: FoundDigit): ImageData {
  const { widthPx, heightPx } = gray;
  const pale = gray.data.map((level) => 128 + level / 2);
  const picture = grayImage(pale, widthPx, heightPx);
  const paint = (at: number, colour: readonly number[]) => picture.data.set(colour, at * 4);
  mask.forEach((isInk, at) => isInk && paint(at, inkColour));
  // As wide in a small picture of it: 2 % of the side.
  const linePx = Math.max(1, Math.round(0.02 * widthPx));
  const [right, bottom] = [box.xPx + box.widthPx, box.yPx + box.heightPx];
  for (let y = Math.max(0, box.yPx - linePx); y < Math.min(heightPx, bottom + linePx); y++) {
    for (let x = Math.max(0, box.xPx - linePx); x < Math.min(widthPx, right + linePx); x++) {
      const isInside = x >= box.xPx && x < right && y >= box.yPx && y < bottom;
      if (!isInside) paint(y * widthPx + x, boxColour);
    }
  }
  return picture;
}
