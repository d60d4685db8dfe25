/** The squares of a distance, (a₁ − b₁)², (a₂ − b₂)², …: what each place adds to it. */
export function squaredGaps(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((value, i) => (value - b[i]!) ** 2);
}

/** Euclidean distance √Σ(aᵢ − bᵢ)² between the tips of two vectors (course topic 4): 0 for equal ones. */
export function euclideanDistance(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(squaredGaps(a, b).reduce((sum, square) => sum + square, 0));
}
