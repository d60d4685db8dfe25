/** A line w·x + b. */
export interface Line {
  readonly weight: number;
  readonly bias: number;
}

/** The height of a line at x. */
function heightOf({ weight, bias }: Line, x: number): number {
  return weight * x + bias;
}

/**
 * Maxout of one number, max(w₁x + b₁, w₂x + b₂) (Goodfellow et al., "Maxout networks", 2013; course topic 6):
 * its shape is not given but made of two lines whose weights are learned.
 */
export function maxout(x: number, first: Line, second: Line): number {
  return Math.max(heightOf(first, x), heightOf(second, x));
}

/** Its slope: that of the line which is higher; where they meet, the first one's. */
export function maxoutSlope(x: number, first: Line, second: Line): number {
  return heightOf(first, x) >= heightOf(second, x) ? first.weight : second.weight;
}
