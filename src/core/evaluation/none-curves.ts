/**
 * How far answers are above what was asked of them, `likeness − threshold` of the winner: below 0 they
 * are "none of these". Plain likenesses may be given as well; then thresholds are absolute.
 */
export interface NoneScores {
  /** Of things that were taught, each asked of a classifier that had not seen its burst, `[n]`. */
  readonly known: Float32Array;
  /** Of things of a class that was left out while the classifier was made, each class in turn, `[m]`. */
  readonly unseen: Float32Array;
}

/** What follows from one threshold. */
export interface NonePoint {
  readonly threshold: number;
  /** Share of the known that lies below the threshold: wrongly "none of these". NaN if there is none. */
  readonly falseRejects: number;
  /** Share of the unseen that lies below the threshold: rightly caught. NaN if there is none. */
  readonly unseenCaught: number;
}

/** Both shares at one threshold. */
export function nonePointAt({ known, unseen }: NoneScores, threshold: number): NonePoint {
  const below = (scores: Float32Array): number =>
    scores.reduce((count, score) => count + (score < threshold ? 1 : 0), 0) / scores.length;
  return { threshold, falseRejects: below(known), unseenCaught: below(unseen) };
}

/**
 * The two curves: what a threshold costs and what it brings, as it moves in equal steps. Both only
 * rise; a classifier that knows what it does not know has its curves far apart.
 *
 * @param pointCount at least 2.
 */
export function noneCurve(
  scores: NoneScores,
  lowest: number,
  highest: number,
  pointCount: number,
): NonePoint[] {
  return Array.from({ length: pointCount }, (_, i) =>
    nonePointAt(scores, lowest + ((highest - lowest) * i) / (pointCount - 1)),
  );
}

/**
 * The strictest threshold that calls at most so many of the known "none of these": it is as high as a
 * score of the known, and all below that are rejected.
 *
 * @param falseRejects 0 … 1, less than 1.
 * @throws RangeError if nothing is known.
 */
export function operatingPoint(scores: NoneScores, falseRejects: number): NonePoint {
  const sorted = scores.known.slice().sort();
  if (sorted.length === 0) throw new RangeError('There is no threshold for nothing.');
  // A rounding error must not cost a whole example: 0.07 · 100 is 7.000000000000001.
  const allowed = Math.floor(falseRejects * sorted.length + 1e-9);
  return nonePointAt(scores, sorted[Math.min(sorted.length - 1, allowed)]!);
}

/**
 * How well the scores tell known from unseen, whatever the threshold: the probability that a known one
 * scores higher than an unseen one, ties counting half. It is the area under the curve of known kept
 * against unseen let through (Hanley and McNeil, 1982).
 *
 * @returns 0 … 1, 0.5 for guessing; NaN if either is empty.
 */
export function areaUnderCurve({ known, unseen }: NoneScores): number {
  const sorted = unseen.slice().sort();
  let wins = 0;
  for (const score of known) {
    wins += (countBelow(sorted, score, false) + countBelow(sorted, score, true)) / 2;
  }
  return wins / (known.length * unseen.length);
}

/** How many of the sorted numbers are below the bound (or equal to it), by halving. */
function countBelow(sorted: Float32Array, bound: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle]!;
    if (value < bound || (orEqual && value === bound)) low = middle + 1;
    else high = middle;
  }
  return low;
}
