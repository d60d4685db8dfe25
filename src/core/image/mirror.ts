/**
 * A picture as a mirror shows it: left and right change places.
 *
 * @param rgba `[heightPx, widthPx, 4]`.
 * @returns as many bytes, new.
 */
export function mirrored(rgba: Uint8ClampedArray, widthPx: number): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(rgba.length);
  for (let from = 0; from < rgba.length; from += 4) {
    const x = (from / 4) % widthPx;
    const to = from + 4 * (widthPx - 1 - 2 * x);
    for (let channel = 0; channel < 4; channel++) out[to + channel] = rgba[from + channel]!;
  }
  return out;
}
