/** A colour, red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number];

/** The app's colours for what is no picture of its own. */
export interface Palette {
  /** Where numbers are as far below zero as the picture goes, and above it. */
  readonly minus: Rgb;
  readonly plus: Rgb;
  /** Where they are zero: the ground of the surface. */
  readonly zero: Rgb;
  /** Lines and axes. */
  readonly ink: Rgb;
}

/** The night surface. */
export const nightPalette: Palette = {
  minus: [109, 183, 255],
  plus: [255, 169, 77],
  zero: [0, 0, 0],
  ink: [182, 186, 193],
};

/** Where numbers that cannot be negative are largest. */
export const mapInk: Rgb = [255, 255, 255];
