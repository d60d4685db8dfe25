import { hsv } from '../../image/colour-spaces/hsv.ts';
import type { Rgb } from '../../image/mean-colour.ts';

/**
 * Where a colour stands in the square, both 0–1: to the right its hue, upwards its saturation. Red is in the
 * middle and cyan at both ends: fruits and skin lie about red, and must not fall apart into two ends.
 */
export function colourPlace({ r, g, b }: Rgb): { readonly x: number; readonly y: number } {
  const [hueDegrees, saturationPercent] = hsv.fromRgb([r / 255, g / 255, b / 255]);
  return { x: ((hueDegrees + 180) % 360) / 360, y: saturationPercent / 100 };
}
