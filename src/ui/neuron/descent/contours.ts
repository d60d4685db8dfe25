/** Bands between the lowest and the highest value; their edges are the contour lines. */
const bandCount = 14;

/** Colours as `[red, green, blue]`, 0–255. */
export interface ContourColours {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly line: readonly number[];
}

/**
 * A landscape seen from above: darker or lighter with height, a line where one band ends. Bands are
 * narrower near the bottom, where the slopes are small.
 *
 * @param valueAt of a place, both 0–1, y upwards.
 */
export function drawContours(
  image: ImageData,
  valueAt: (x: number, y: number) => number,
  { low, high, line }: ContourColours,
): void {
  const { width, height, data } = image;
  const heights = new Float64Array(width * height);
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < heights.length; i++) {
    const value = valueAt((i % width) / (width - 1), 1 - Math.floor(i / width) / (height - 1));
    heights[i] = value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const shareOf = (i: number) => Math.sqrt((heights[i]! - least) / (most - least));
  const bandOf = (i: number) => Math.floor(shareOf(i) * bandCount);
  for (let i = 0; i < heights.length; i++) {
    const band = bandOf(i);
    const isRight = (i + 1) % width !== 0 && bandOf(i + 1) !== band;
    const isBelow = i + width < heights.length && bandOf(i + width) !== band;
    const share = isRight || isBelow ? 0.5 : 0;
    for (let channel = 0; channel < 3; channel++) {
      const ground = low[channel]! + (high[channel]! - low[channel]!) * (band / bandCount);
      data[4 * i + channel] = ground + share * (line[channel]! - ground);
    }
    data[4 * i + 3] = 255;
  }
}
