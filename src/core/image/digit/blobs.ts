/** A rectangle of whole pixels. */
export interface Box {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Ink that hangs together. */
export interface Blob {
  /** Places in the mask, row-major. */
  readonly pixels: readonly number[];
  readonly box: Box;
}

/** The parts of a mask `[heightPx, widthPx]` that hang together, over corners too; largest first. */
export function findBlobs(mask: Uint8Array, widthPx: number, heightPx: number): Blob[] {
  const isTaken = new Uint8Array(mask.length);
  const blobs: Blob[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || isTaken[start]) continue;
    isTaken[start] = 1;
    // A list that grows while it is walked: neighbours of neighbours follow.
    const pixels = [start];
    for (const at of pixels) {
      const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
      for (let v = Math.max(0, y - 1); v <= Math.min(heightPx - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(widthPx - 1, x + 1); u++) {
          const next = v * widthPx + u;
          if (!mask[next] || isTaken[next]) continue;
          isTaken[next] = 1;
          pixels.push(next);
        }
      }
    }
    blobs.push({ pixels, box: boxOf(pixels, widthPx) });
  }
  return blobs.sort((a, b) => b.pixels.length - a.pixels.length);
}

/** The smallest box around some places of a picture. @param pixels at least one. */
export function boxOf(pixels: readonly number[], widthPx: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const at of pixels) {
    const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { xPx: left, yPx: top, widthPx: right - left + 1, heightPx: bottom - top + 1 };
}

/** Pixels between two boxes, along the axis in which they are farther apart; 0 if they touch or overlap. */
export function gapPx(one: Box, other: Box): number {
  const along = (a: number, aLength: number, b: number, bLength: number) =>
    Math.max(b - (a + aLength), a - (b + bLength), 0);
  return Math.max(
    along(one.xPx, one.widthPx, other.xPx, other.widthPx),
    along(one.yPx, one.heightPx, other.yPx, other.heightPx),
  );
}
