import type { ImageArray } from '../image-array.ts';
import { boxOf, findBlobs, gapPx, type Blob, type Box } from './blobs.ts';
import { findInk, type Ink, type InkTrouble } from './ink.ts';
import { normaliseDigit } from './normalise-digit.ts';

/** Smaller than so (share of the shorter side) a digit has too few pixels. */
const leastSideShare = 0.06;

/** Ink of so little (share of the picture) is dust. */
const leastAreaShare = 0.0003;

/** A stroke apart belongs to the digit if it is so near, as a share of the digit's longer side. */
const nearShare = 0.15;

/** … and has so much of its ink. */
const partShare = 0.03;

/** The rim of something wide looks like ink on one side only: so much of its outline is dark outside. */
const rimShare = 0.2;

/** Why there is no digit to be read. */
export type DigitTrouble =
  | InkTrouble
  /** Too few pixels: nearer. */
  | 'too-small'
  /** What there is goes beyond the picture: farther, or into the middle. */
  | 'touches-edge';

/** A digit that was found. */
export interface FoundDigit {
  /** Around its ink, in the picture. */
  readonly box: Box;
  /** `[heightPx, widthPx]`, 1 where its own ink is. */
  readonly mask: Uint8Array;
  /** `[28, 28]`, white ink on black, 0–255: as MNIST is made. */
  readonly digit: Uint8Array;
}

/** All steps from a picture to a digit, to be shown one after another. */
export interface DigitReading {
  /** What was looked at. */
  readonly gray: ImageArray;
  /** All ink in it, dust and edges included. */
  readonly ink: Ink;
  readonly found?: FoundDigit;
  /** Set where nothing was found. */
  readonly trouble?: DigitTrouble;
}

/**
 * Finds a handwritten digit in a picture of dark ink on light paper and makes of it what MNIST is made of
 * (course topic 16): the largest ink that does not run into the edge of the picture, as a thumb or the
 * paper's border does, with the strokes beside it that stand alone, as the bar of a 5.
 *
 * @param gray `[h, w, 1]`, 0–255; some 200 pixels a side serve well.
 */
export function readDigit(gray: ImageArray): DigitReading {
  const { widthPx, heightPx } = gray;
  const { ink, trouble } = findInk(gray);
  if (trouble) return { gray, ink, trouble };
  const leastPixels = leastAreaShare * widthPx * heightPx;
  const blobs = findBlobs(ink.mask, widthPx, heightPx).filter(
    ({ pixels }) => pixels.length >= leastPixels,
  );
  const whole = blobs.filter((blob) => !touchesEdge(blob.box, gray) && !isRim(blob, ink, gray));
  const [main] = whole;
  const isCut = blobs.length > whole.length;
  if (!main) return { gray, ink, trouble: isCut ? 'touches-edge' : 'no-ink' };
  const pixels = partsOf(main, whole).flatMap((part) => part.pixels);
  const box = boxOf(pixels, widthPx);
  const leastPx = leastSideShare * Math.min(widthPx, heightPx);
  if (Math.max(box.widthPx, box.heightPx) < leastPx) {
    return { gray, ink, trouble: isCut ? 'touches-edge' : 'too-small' };
  }
  const mask = new Uint8Array(widthPx * heightPx);
  for (const at of pixels) mask[at] = 1;
  return { gray, ink, found: { box, mask, digit: normaliseDigit(pixels, widthPx) } };
}

function touchesEdge({ xPx, yPx, widthPx, heightPx }: Box, picture: ImageArray): boolean {
  const isAtStart = xPx === 0 || yPx === 0;
  return isAtStart || xPx + widthPx >= picture.widthPx || yPx + heightPx >= picture.heightPx;
}

/** Whether a blob is the rim of something that is wider than a stroke. */
function isRim({ pixels }: Blob, { mask, wide }: Ink, { widthPx, heightPx }: ImageArray): boolean {
  let [outline, dark] = [0, 0];
  for (const at of pixels) {
    const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
    for (const [dx, dy] of outward) {
      const [u, v] = [x + dx, y + dy];
      if (u < 0 || v < 0 || u >= widthPx || v >= heightPx || mask[v * widthPx + u]) continue;
      outline++;
      dark += wide[v * widthPx + u]!;
    }
  }
  return dark > rimShare * outline;
}

/** From a pixel to those beside the blob. */
const outward = [
  [-2, 0],
  [2, 0],
  [0, -2],
  [0, 2],
] as const;

/** A blob, with those beside it that are strokes of the same digit. */
function partsOf(main: Blob, all: readonly Blob[]): Blob[] {
  const nearPx = nearShare * Math.max(main.box.widthPx, main.box.heightPx);
  return all.filter(
    (blob) =>
      blob === main ||
      (gapPx(main.box, blob.box) <= nearPx && blob.pixels.length >= partShare * main.pixels.length),
  );
}
