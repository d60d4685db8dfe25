import { dotProduct, length } from './dot-product.ts';

/**
 * Cosine of the angle between two vectors, cos θ = a·b / (|a| |b|) (course topic 4): 1 in the same
 * direction, 0 at a right angle, −1 in the opposite one, however long they are.
 *
 * @returns −1 … 1; undefined where a vector has no length, and so no direction.
 */
export function cosineOf(a: readonly number[], b: readonly number[]): number | undefined {
  const lengths = length(a) * length(b);
  if (lengths === 0) return undefined;
  // Rounding may lead a little beyond the ends.
  return Math.min(1, Math.max(-1, dotProduct(a, b) / lengths));
}
