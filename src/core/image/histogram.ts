import type { ColourSpace } from './colour-spaces/colour-space.ts';

/**
 * How often values fall into each of `bars` equal parts of the range from `min` to `max`. Part i holds
 * values from min + i·w to below min + (i + 1)·w, the last also `max`; what lies beyond counts in the first
 * or last; NaN counts nowhere. 256 bars over 0–255 give each whole level one, with room for rounding.
 *
 * @param from Place of the first value in `values`.
 * @param step Places from one value to the next: the number of channels.
 */
export function histogram(
  values: ArrayLike<number>,
  bars: number,
  min: number,
  max: number,
  from = 0,
  step = 1,
): Uint32Array {
  const counts = new Uint32Array(bars);
  for (let at = from; at < values.length; at += step) {
    const bar = barOf(values[at]!, bars, min, max);
    if (bar !== undefined) counts[bar]!++;
  }
  return counts;
}

/** Which bar of a histogram a value falls into; undefined for NaN. */
export function barOf(value: number, bars: number, min: number, max: number): number | undefined {
  if (Number.isNaN(value)) return undefined;
  const bar = Math.floor(((value - min) * bars) / (max - min));
  return Math.min(bars - 1, Math.max(0, bar));
}

/**
 * A histogram for each channel of a space, over the channel's range. Grays have no hue and count as 0°.
 *
 * @param rgba `[heightPx, widthPx, 4]`, 0–255; alpha is ignored.
 */
export function channelHistograms(
  rgba: ArrayLike<number>,
  { channels, fromRgb }: ColourSpace,
  bars: number,
): Uint32Array[] {
  const counts = channels.map(() => new Uint32Array(bars));
  for (let at = 0; at < rgba.length; at += 4) {
    const values = fromRgb([rgba[at]! / 255, rgba[at + 1]! / 255, rgba[at + 2]! / 255]);
    channels.forEach(({ min, max }, channel) => {
      counts[channel]![barOf(values[channel]!, bars, min, max)!]!++;
    });
  }
  return counts;
}
