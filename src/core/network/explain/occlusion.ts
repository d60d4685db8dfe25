import { luma } from '../../image/luma.ts';
import type { Vector } from '../../vector.ts';

/** What is covered of a square picture: `[sidePx · sidePx]`, 1 covered, 0 free. */
export interface Cover {
  readonly sidePx: number;
  readonly cells: Uint8Array;
}

/** A place on the picture, in its pixels from the top left corner. */
export interface Point {
  readonly xPx: number;
  readonly yPx: number;
}

/** What became of a class when a part of the picture was covered; probabilities 0–1. */
export interface ProbabilityFall {
  readonly classIndex: number;
  readonly before: number;
  readonly after: number;
  /** before − after; below 0 where the class gained. */
  readonly fall: number;
}

/** A cover that covers nothing. */
export function emptyCover(sidePx: number): Cover {
  return { sidePx, cells: new Uint8Array(sidePx * sidePx) };
}

/**
 * Covers what a round finger of that radius touches on its way from one point to the other, in place. A
 * pixel is touched if its centre is.
 */
export function drawStroke({ sidePx, cells }: Cover, from: Point, to: Point, radiusPx: number) {
  const [alongX, alongY] = [to.xPx - from.xPx, to.yPx - from.yPx];
  const lengthSquared = alongX * alongX + alongY * alongY;
  for (let row = 0; row < sidePx; row++) {
    for (let column = 0; column < sidePx; column++) {
      const [x, y] = [column + 0.5 - from.xPx, row + 0.5 - from.yPx];
      // The nearest point of the way: its share of the whole, held between both ends.
      const share = lengthSquared > 0 ? (x * alongX + y * alongY) / lengthSquared : 0;
      const held = Math.min(1, Math.max(0, share));
      const isTouched = Math.hypot(x - held * alongX, y - held * alongY) <= radiusPx;
      if (isTouched) cells[row * sidePx + column] = 1;
    }
  }
}

/**
 * Squares side by side that cover the picture one after the other, row by row: the sweep of Zeiler and
 * Fergus, "Visualizing and understanding convolutional networks" (2014).
 *
 * @param across how many squares in a row; they differ by a pixel where the side is not a multiple.
 */
export function sweepCovers(sidePx: number, across: number): Cover[] {
  const edge = (index: number) => Math.round((index * sidePx) / across);
  return Array.from({ length: across * across }, (_, square) => {
    const cover = emptyCover(sidePx);
    const [top, left] = [Math.floor(square / across), square % across];
    for (let row = edge(top); row < edge(top + 1); row++) {
      cover.cells.fill(1, row * sidePx + edge(left), row * sidePx + edge(left + 1));
    }
    return cover;
  });
}

/**
 * The picture with the covered part in its mean gray, which says as little as possible: black or white
 * would be something to see.
 *
 * @param rgba `[sidePx, sidePx, 4]`, 0–255; not changed.
 * @throws RangeError if picture and cover differ in size.
 */
export function coverPicture(
  rgba: Uint8ClampedArray,
  { sidePx, cells }: Cover,
): Uint8ClampedArray<ArrayBuffer> {
  if (rgba.length !== cells.length * 4) {
    throw new RangeError(`The picture is not ${sidePx}×${sidePx}.`);
  }
  let sum = 0;
  for (let i = 0; i < rgba.length; i += 4) sum += luma(rgba[i]!, rgba[i + 1]!, rgba[i + 2]!);
  const gray = Math.round(sum / cells.length);
  const covered = Uint8ClampedArray.from(rgba);
  cells.forEach((cell, i) => {
    if (cell) covered.set([gray, gray, gray, 255], i * 4);
  });
  return covered;
}

/** How far each class fell, the deepest first; of equals in the order of the classes. */
export function probabilityFalls(before: Vector, after: Vector): ProbabilityFall[] {
  return Array.from(before, (probability, classIndex) => ({
    classIndex,
    before: probability,
    after: after[classIndex]!,
    fall: probability - after[classIndex]!,
  })).sort((a, b) => b.fall - a.fall);
}

/**
 * How much of a class activation map lies under a cover: what the maps of that part add to the logit, if
 * each of the map's places stands for its own rectangle of the picture.
 *
 * @param map `[height, width]`, as `classVoices` gives it by `places`.
 */
export function mapUnder(
  { sidePx, cells }: Cover,
  map: Vector,
  [height, width]: readonly [height: number, width: number, ...rest: number[]],
): number {
  const cellsPerPlace = (sidePx * sidePx) / (height * width);
  let sum = 0;
  for (let row = 0; row < sidePx; row++) {
    const y = Math.floor(((row + 0.5) * height) / sidePx);
    for (let column = 0; column < sidePx; column++) {
      if (!cells[row * sidePx + column]) continue;
      sum += map[y * width + Math.floor(((column + 0.5) * width) / sidePx)]!;
    }
  }
  return sum / cellsPerPlace;
}

/**
 * Whether covers that hide more of a class activation map make the probability fall deeper: Pearson's
 * correlation, −1 … 1; undefined where one of the two never changes.
 *
 * @param falls one for each cover, of the class whose map it is.
 * @param map `[height, width]` of that class; its scale does not matter.
 */
export function fallsAgainstMap(
  covers: readonly Cover[],
  falls: readonly number[],
  map: Vector,
  shape: readonly [height: number, width: number, ...rest: number[]],
): number | undefined {
  return correlation(
    covers.map((cover) => mapUnder(cover, map, shape)),
    falls,
  );
}

/** Pearson's correlation coefficient of two lists of equal length; undefined where one is constant. */
function correlation(a: readonly number[], b: readonly number[]): number | undefined {
  const fromMean = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const [x, y] = [fromMean(a), fromMean(b)];
  const product = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, i) => sum + value * q[i]!, 0);
  const spread = Math.sqrt(product(x, x) * product(y, y));
  return spread > 0 ? product(x, y) / spread : undefined;
}
