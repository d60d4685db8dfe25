import { dot, normalise, row } from '../vector.ts';
import { groupByBurst } from './bursts.ts';

/** Embeddings with their classes and bursts. */
export interface BurstExamples {
  /** Numbers in an embedding. */
  readonly dimension: number;
  readonly classCount: number;
  /** Row-major `[n, dimension]`. */
  readonly embeddings: Float32Array;
  /** Class of each example, `[n]`. */
  readonly labels: Int32Array;
  /** Burst of each example, `[n]`. */
  readonly bursts: Int32Array;
}

/** Every embedding scaled to length 1, `[n, dimension]`: only directions count for likeness. */
export function unitRows(embeddings: Float32Array, dimension: number): Float32Array {
  const units = embeddings.slice();
  for (let i = 0; i < units.length / dimension; i++) normalise(row(units, i, dimension));
  return units;
}

/**
 * Mean direction of each class: the mean of its unit embeddings, scaled to length 1 again,
 * `[classCount, dimension]`.
 */
export function classMeans(examples: BurstExamples): Float32Array {
  const { dimension, classCount, embeddings, labels } = examples;
  const units = unitRows(embeddings, dimension);
  const means = new Float32Array(classCount * dimension);
  labels.forEach((label, i) => {
    add(row(means, label, dimension), 1, row(units, i, dimension));
  });
  for (let k = 0; k < classCount; k++) normalise(row(means, k, dimension));
  return means;
}

/**
 * Cosine of each example to the mean direction of its class made without its burst, `[n]`; NaN where
 * the class has no other burst. The class's sum less the burst's sum gives it in a single pass.
 */
export function leaveBurstOutLikenesses(examples: BurstExamples): Float32Array {
  const { dimension, classCount, embeddings, labels, bursts } = examples;
  const units = unitRows(embeddings, dimension);
  const likenesses = new Float32Array(labels.length).fill(NaN);
  for (const ofClass of groupByBurst(labels, bursts, classCount)) {
    if (ofClass.length < 2) continue;
    const total = new Float64Array(dimension);
    for (const i of ofClass.flat()) add(total, 1, row(units, i, dimension));
    for (const burst of ofClass) {
      const others = total.slice();
      for (const i of burst) add(others, -1, row(units, i, dimension));
      normalise(others);
      for (const i of burst) likenesses[i] = dot(row(units, i, dimension), others);
    }
  }
  return likenesses;
}

function add(target: Float32Array | Float64Array, factor: number, source: Float32Array): void {
  for (let j = 0; j < source.length; j++) target[j]! += factor * source[j]!;
}
