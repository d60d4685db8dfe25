import type { Head } from '../training/head/types.ts';

/**
 * Rearranges a head for another list of classes, so that training can start from it: rows of classes
 * that stay are copied, rows of new classes are zero with the mean threshold of the others.
 */
export function alignHead(
  head: Head,
  fromClassIds: readonly string[],
  toClassIds: readonly string[],
): Head {
  const { dimension } = head;
  const classCount = toClassIds.length;
  const weights = new Float32Array(classCount * dimension);
  const bias = new Float32Array(classCount);
  const classMeans = new Float32Array(classCount * dimension);
  const mean = head.thresholds.reduce((sum, t) => sum + t, 0) / Math.max(1, head.classCount);
  const thresholds = new Float32Array(classCount).fill(mean);
  const rowOf = new Map(fromClassIds.map((id, row) => [id, row]));
  toClassIds.forEach((id, to) => {
    const from = rowOf.get(id);
    if (from === undefined) return;
    const span = [from * dimension, (from + 1) * dimension] as const;
    weights.set(head.weights.subarray(...span), to * dimension);
    classMeans.set(head.classMeans.subarray(...span), to * dimension);
    bias[to] = head.bias[from]!;
    thresholds[to] = head.thresholds[from]!;
  });
  return {
    dimension,
    classCount,
    weights,
    bias,
    classMeans,
    temperature: head.temperature,
    thresholds,
  };
}
