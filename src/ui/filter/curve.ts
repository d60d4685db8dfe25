/** A curve as points, with the smallest and largest value that its picture shows. */
export interface Curve {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly min: number;
  readonly max: number;
}

/** How many pieces a curve is drawn with. */
const pieces = 160;

/** Points of a function from −reach to reach, with a little air above and below. */
export function curveOf(value: (x: number) => number, reach: number): Curve {
  const points = Array.from({ length: pieces + 1 }, (_, i) => {
    const x = reach * ((2 * i) / pieces - 1);
    return { x, y: value(x) };
  });
  const values = points.map(({ y }) => y);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const air = (high - low || 1) * 0.06;
  return { points, min: low - air, max: high + air };
}

/** A round number of levels that reaches over a range, so that axes change seldom. */
export function reachOf(range: { readonly min: number; readonly max: number } | undefined): number {
  const largest = Math.max(100, Math.abs(range?.min ?? 255), Math.abs(range?.max ?? 255));
  const decade = 10 ** Math.floor(Math.log10(largest));
  return ([1, 2, 3, 5, 10].find((n) => n * decade >= largest) ?? 10) * decade;
}
