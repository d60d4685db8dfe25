import type { Random } from '../../src/core/random.ts';
import { squarePicture } from '../../src/models/input/square-picture.ts';

/** The smallest part of a photograph's centre square that a frame shows, as a share of its side. */
const smallestPart = 0.85;
/** How far a frame may lie from the middle, as a share of the square's side, where there is room. */
const farthestShift = 0.08;
/** How much the light changes, as a share; and each colour beside it. */
const lightChange = 0.2;
const tintChange = 0.05;

/**
 * Frames as a hand-held camera would take of what one photograph shows: a little closer or farther,
 * to the side, and in other light. They stand for a burst, since the thing is always the same.
 */
export function syntheticBurst(
  photo: CanvasImageSource & { readonly width: number; readonly height: number },
  frameCount: number,
  random: Random,
): ImageData[] {
  return Array.from({ length: frameCount }, () => {
    const shortPx = Math.min(photo.width, photo.height);
    const sidePx = shortPx * between(smallestPart, 1, random);
    const place = (lengthPx: number): number => {
      const roomPx = (lengthPx - sidePx) / 2;
      const reachPx = Math.min(roomPx, farthestShift * shortPx);
      return roomPx + between(-reachPx, reachPx, random);
    };
    const picture = squarePicture(
      cropped(photo, place(photo.width), place(photo.height), sidePx),
      sidePx,
      sidePx,
    );
    relight(picture.data, random);
    return picture;
  });
}

/** A square of a photograph, on a canvas of its own. */
function cropped(
  photo: CanvasImageSource,
  xPx: number,
  yPx: number,
  sidePx: number,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(Math.ceil(sidePx), Math.ceil(sidePx));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2-D canvas');
  context.drawImage(photo, xPx, yPx, sidePx, sidePx, 0, 0, sidePx, sidePx);
  return canvas;
}

/** Changes the light of RGBA pixels, in place; what becomes too bright is cut off, as in a camera. */
function relight(pixels: Uint8ClampedArray, random: Random): void {
  const light = between(1 - lightChange, 1 + lightChange, random);
  for (let channel = 0; channel < 3; channel++) {
    const gain = light * between(1 - tintChange, 1 + tintChange, random);
    for (let at = channel; at < pixels.length; at += 4) pixels[at] = pixels[at]! * gain;
  }
}

function between(low: number, high: number, random: Random): number {
  return low + (high - low) * random.uniform();
}
