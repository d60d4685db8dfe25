import { hsv } from '../../image/colour-spaces/hsv.ts';
import type { Rgb } from '../../image/mean-colour.ts';

/**
 * Where the circle of hues is cut open, in degrees: at violet, the rarest of colours. Cut at red, an apple or
 * a face would fall apart into two ends.
 */
export const firstHueDegrees = 290;

/** Where a colour stands in the square, both 0–1: to the right its hue from violet on, upwards its saturation. */
export function colourPlace({ r, g, b }: Rgb): { readonly x: number; readonly y: number } {
  const [hueDegrees, saturationPercent] = hsv.fromRgb([r / 255, g / 255, b / 255]);
  return { x: ((hueDegrees + 360 - firstHueDegrees) % 360) / 360, y: saturationPercent / 100 };
}
