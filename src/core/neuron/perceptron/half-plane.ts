/** A corner, in units of the axes. */
export type Corner = readonly [x: number, y: number];

/**
 * The part of a rectangle where w₁ x + w₂ y + b ≥ 0, as a polygon: each edge of the rectangle is cut where
 * the line crosses it (Sutherland and Hodgman, "Reentrant polygon clipping", 1974).
 *
 * @returns the corners in order; empty where there is no such part.
 */
export function halfPlane(
  weights: readonly number[],
  bias: number,
  { xMin, xMax, yMin, yMax }: { xMin: number; xMax: number; yMin: number; yMax: number },
): readonly Corner[] {
  const side = ([x, y]: Corner) => weights[0]! * x + weights[1]! * y + bias;
  const corners: readonly Corner[] = [
    [xMin, yMin],
    [xMax, yMin],
    [xMax, yMax],
    [xMin, yMax],
  ];
  return corners.flatMap((here, i) => {
    const next = corners[(i + 1) % corners.length]!;
    const [from, to] = [side(here), side(next)];
    const kept = from >= 0 ? [here] : [];
    if (from >= 0 === to >= 0) return kept;
    const share = from / (from - to);
    return [
      ...kept,
      [here[0] + share * (next[0] - here[0]), here[1] + share * (next[1] - here[1])] as const,
    ];
  });
}

/**
 * Where the line w₁ x + w₂ y + b = 0 runs through a rectangle: its two ends, or undefined where it does not.
 */
export function lineThrough(
  weights: readonly number[],
  bias: number,
  area: { xMin: number; xMax: number; yMin: number; yMax: number },
): readonly [Corner, Corner] | undefined {
  const side = ([x, y]: Corner) => Math.abs(weights[0]! * x + weights[1]! * y + bias);
  const size = Math.abs(weights[0]!) + Math.abs(weights[1]!);
  const reach = Math.max(...Object.values(area).map(Math.abs), 1);
  const [first, ...others] = halfPlane(weights, bias, area).filter(
    (corner) => side(corner) <= 1e-9 * size * reach,
  );
  // A corner that lies on the line itself is there twice.
  const second = others.find((corner) => corner[0] !== first![0] || corner[1] !== first![1]);
  return size > 0 && second ? [first!, second] : undefined;
}
