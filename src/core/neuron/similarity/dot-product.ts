/**
 * The products of a dot product, a₁b₁, a₂b₂, …: what each pair of numbers adds to it.
 *
 * @param a and b are equally long.
 */
export function dotTerms(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((value, i) => value * b[i]!);
}

/**
 * Dot product a·b = Σ aᵢbᵢ (course topic 4): large where both have large numbers of the same sign in the
 * same places. It grows with the lengths of both.
 */
export function dotProduct(a: readonly number[], b: readonly number[]): number {
  return dotTerms(a, b).reduce((sum, term) => sum + term, 0);
}

/** Length |a| = √(a·a), by Pythagoras. */
export function length(a: readonly number[]): number {
  return Math.sqrt(dotProduct(a, a));
}
