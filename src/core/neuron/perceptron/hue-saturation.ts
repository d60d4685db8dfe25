import { wrap360 } from '../../image/colour-spaces/hue.ts';
import { hsv } from '../../image/colour-spaces/hsv.ts';
import type { Rgb } from '../../image/mean-colour.ts';

/** A colour by two numbers that a line can part. */
export interface HueSaturation {
  /** −90 … 270: the circle of hues is cut at violet, so that all reds lie together around 0°. */
  readonly hueDegrees: number;
  /** 0 … 100; of what has hardly any the hue says nothing. */
  readonly saturationPercent: number;
}

/** Where the circle of hues is cut open: from here to 270° on the other side. */
export const firstHueDegrees = -90;

/** Where a colour stands on a plane, both 0–1: to the right its hue from violet on, upwards its saturation. */
export function colourPlace({ hueDegrees, saturationPercent }: HueSaturation): {
  readonly x: number;
  readonly y: number;
} {
  return { x: (hueDegrees - firstHueDegrees) / 360, y: saturationPercent / 100 };
}

/** Hue and saturation of a colour. */
export function hueSaturation({ r, g, b }: Rgb): HueSaturation {
  const [hue, saturation] = hsv.fromRgb([r / 255, g / 255, b / 255]);
  return {
    hueDegrees: wrap360(hue - firstHueDegrees) + firstHueDegrees,
    saturationPercent: saturation,
  };
}
