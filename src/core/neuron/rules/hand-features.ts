import { luma } from '../../image/luma.ts';
import { hsv } from '../../image/colour-spaces/hsv.ts';

/** What the features are, in their order. */
export const handFeatureNames = ['hue-cos', 'hue-sin', 'brightness', 'edges'] as const;

/**
 * What somebody would measure of a picture to tell things apart by: its mean hue, its brightness, how many
 * edges it has. The hue is an angle, so it is averaged as an arrow, each pixel's as long as its colour is
 * strong; a gray picture gives (0, 0).
 *
 * @param rgba `[height, width, 4]`, 0–255.
 * @returns mean of saturation·cos(hue) and of saturation·sin(hue), −1 … 1; mean brightness, 0 … 1; mean
 * difference of brightness to the pixels at the right and below, 0 … 1.
 */
export function handFeatures(rgba: ArrayLike<number>, widthPx: number): readonly number[] {
  const count = rgba.length / 4;
  const bright = new Float32Array(count);
  let [cos, sin, brightness] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const [r, g, b] = [rgba[4 * i]! / 255, rgba[4 * i + 1]! / 255, rgba[4 * i + 2]! / 255];
    const [hueDegrees, saturationPercent] = hsv.fromRgb([r, g, b]);
    const angle = (hueDegrees * Math.PI) / 180;
    cos += (saturationPercent / 100) * Math.cos(angle);
    sin += (saturationPercent / 100) * Math.sin(angle);
    brightness += bright[i] = luma(r, g, b);
  }
  let edges = 0;
  for (let i = 0; i < count - widthPx; i++) {
    if (i % widthPx === widthPx - 1) continue;
    edges += Math.abs(bright[i + 1]! - bright[i]!) + Math.abs(bright[i + widthPx]! - bright[i]!);
  }
  return [cos / count, sin / count, brightness / count, edges / count / 2];
}
