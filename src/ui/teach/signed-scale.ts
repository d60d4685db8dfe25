/** The two ends of the app's one signed scale, as RGB: blue is negative, orange positive. */
const minus = [72, 150, 255] as const;
const plus = [255, 146, 40] as const;

/** Opacity of the largest value: the picture below stays readable. */
const strongest = 0.72;

/** Parts of a logit below this are near zero however small the rest is, so noise is not blown up. */
const leastLogit = 0.5;

/**
 * Paints signed values `[side, side]`, row-major, one pixel each: hue tells the sign, opacity the
 * magnitude. The canvas is enlarged smoothly by the style sheet.
 *
 * @param leastRange what is near zero however small the rest is, in the unit of the values.
 */
export function paintSigned(
  canvas: HTMLCanvasElement,
  values: Float32Array,
  side: number,
  leastRange = leastLogit,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const range = values.reduce((most, value) => Math.max(most, Math.abs(value)), leastRange);
  const picture = context.createImageData(side, side);
  values.forEach((value, cell) => {
    picture.data.set(value < 0 ? minus : plus, cell * 4);
    picture.data[cell * 4 + 3] = 255 * strongest * (Math.abs(value) / range);
  });
  context.putImageData(picture, 0, 0);
}
