/** A colour, each channel 0–255; a mean is no whole number. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** Mean of each channel of pixels that lie one behind another as r, g, b, a; opacity is not looked at. */
export function meanColour(rgba: ArrayLike<number>): Rgb {
  let r = 0;
  let g = 0;
  let b = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    r += rgba[at]!;
    g += rgba[at + 1]!;
    b += rgba[at + 2]!;
  }
  const count = Math.max(rgba.length / 4, 1);
  return { r: r / count, g: g / count, b: b / count };
}
