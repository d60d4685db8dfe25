import { rowProducts } from '../row-products.ts';
import { addScaled, dot, normalise, row } from '../vector.ts';
import { groupByBurst } from './bursts.ts';

/** Directions of embeddings, with their classes and bursts. Only directions count for likeness. */
export interface UnitExamples {
  /** Numbers in an embedding. */
  readonly dimension: number;
  readonly classCount: number;
  /** Embeddings of length 1, row-major `[n, dimension]`. */
  readonly units: Float32Array;
  /** Class of each example, `[n]`. */
  readonly labels: Int32Array;
  /** Burst of each example, `[n]`. */
  readonly bursts: Int32Array;
}

/** Every embedding scaled to length 1, `[n, dimension]`. */
export function unitRows(embeddings: Float32Array, dimension: number): Float32Array {
  const units = embeddings.slice();
  for (let i = 0; i < units.length / dimension; i++) normalise(row(units, i, dimension));
  return units;
}

/**
 * Mean direction of each class: the mean of its unit embeddings, scaled to length 1 again.
 *
 * @param isLeftOut says which examples do not count; none by default.
 * @returns `[classCount, dimension]`; zeros for a class of which nothing is left.
 */
export function classMeans(
  { dimension, classCount, units, labels }: UnitExamples,
  isLeftOut: (example: number) => boolean = () => false,
): Float32Array {
  const means = new Float32Array(classCount * dimension);
  labels.forEach((label, i) => {
    if (!isLeftOut(i)) addScaled(row(means, label, dimension), 1, row(units, i, dimension));
  });
  for (let k = 0; k < classCount; k++) normalise(row(means, k, dimension));
  return means;
}

/**
 * Cosines of each example to every class mean, its own class's mean made without its burst, row-major
 * `[n, classCount]`; NaN where its class has no other burst. A class's sum less the burst's sum gives
 * the mean without another pass over the class.
 */
export function leaveBurstOutCosines(examples: UnitExamples): Float32Array {
  const { dimension, classCount, units, labels, bursts } = examples;
  const cosines = cosinesToMeans(units, classMeans(examples), dimension);
  groupByBurst(labels, bursts, classCount).forEach((ofClass, label) => {
    const total = new Float64Array(dimension);
    for (const i of ofClass.flat()) addScaled(total, 1, row(units, i, dimension));
    for (const burst of ofClass) {
      const others = total.slice();
      for (const i of burst) addScaled(others, -1, row(units, i, dimension));
      normalise(others);
      for (const i of burst) {
        cosines[i * classCount + label] =
          ofClass.length > 1 ? dot(row(units, i, dimension), others) : NaN;
      }
    }
  });
  return cosines;
}

/** Cosines of unit embeddings to class means, row-major `[n, classCount]`. */
export function cosinesToMeans(
  units: Float32Array,
  means: Float32Array,
  dimension: number,
): Float32Array {
  const products = new Float64Array((units.length / dimension) * (means.length / dimension));
  rowProducts(new Float64Array(units), new Float64Array(means), dimension, products);
  return new Float32Array(products);
}
