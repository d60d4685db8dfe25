import type { Vector } from '../vector.ts';

/** Cosine that photographs of different things have to a class mean without sharing anything. */
const strangersCosine = 0.15;

/**
 * Turns the cosines of one embedding to all class means into likenesses, in place:
 *
 *   likeness_k = (cos_k − shared_k) / (1 − shared_k)
 *   shared_k = max(0, mean of the other classes' cosines − 0.15)
 *
 * What a photograph has in common with all classes alike, such as the table they were recorded on,
 * says nothing for any one of them, so it is taken off, and the rest is stretched so that 1 still
 * means identical. Where nothing is shared, the likeness to the best class is its cosine itself, and
 * so it is with one class.
 */
export function toLikenesses<V extends Vector>(cosines: V): V {
  const classCount = cosines.length;
  if (classCount < 2) return cosines;
  let sum = 0;
  for (let k = 0; k < classCount; k++) sum += cosines[k]!;
  for (let k = 0; k < classCount; k++) {
    const others = (sum - cosines[k]!) / (classCount - 1);
    const shared = Math.max(0, others - strangersCosine);
    cosines[k] = shared < 1 ? (cosines[k]! - shared) / (1 - shared) : 0;
  }
  return cosines;
}
