import { toLikenesses } from '../../core/evaluation/likeness.ts';
import { softmax } from '../../core/neuron/softmax.ts';
import { cosine, dot, indexOfLargest, row } from '../../core/vector.ts';
import type { Answer, Head } from './types.ts';

/** Classifies one embedding `[dimension]`. */
export function classify(head: Head, embedding: Float32Array): Answer {
  const { dimension, classCount, weights, bias, classMeans, temperature } = head;
  const logits = new Float32Array(classCount);
  const cosines = new Float32Array(classCount);
  for (let k = 0; k < classCount; k++) {
    logits[k] = dot(row(weights, k, dimension), embedding) + bias[k]!;
    cosines[k] = cosine(row(classMeans, k, dimension), embedding);
  }
  return { probabilities: softmax(logits, temperature), likenesses: toLikenesses(cosines) };
}

/** What the network says in the end. */
export interface Decision {
  /** The likeliest class; the first of equals. */
  readonly winner: number;
  /** Whether the embedding is too unlike the winner: "none of these". */
  readonly isNone: boolean;
  /** How alike the embedding and the winner are, see `toLikenesses`. */
  readonly likeness: number;
  /** What the likeness had to reach. */
  readonly threshold: number;
}

/**
 * Decides between the winner and "none of these".
 *
 * @param thresholds `[classCount]`, as in `Head`.
 * @param shift added to the threshold: the user's strictness.
 */
export function decide(answer: Answer, thresholds: Float32Array, shift = 0): Decision {
  const { probabilities, likenesses } = answer;
  const winner = indexOfLargest(probabilities);
  const likeness = likenesses[winner]!;
  const threshold = thresholds[winner]! + shift;
  return { winner, isNone: likeness < threshold, likeness, threshold };
}

/**
 * Class activation map: how much each place of the picture speaks for a class. Because the embedding
 * is the mean of the feature map and the head is linear, the map is exact: its mean plus the class's
 * bias is the class's logit.
 *
 * Zhou et al., "Learning deep features for discriminative localization" (2016).
 *
 * @param map feature map, row-major `[side, side, dimension]`.
 * @returns contribution of each cell, `[side, side]`, signed.
 */
export function activationMap(
  head: Head,
  map: Float32Array,
  side: number,
  classIndex: number,
): Float32Array {
  const weights = row(head.weights, classIndex, head.dimension);
  return Float32Array.from({ length: side * side }, (_, cell) =>
    dot(weights, row(map, cell, head.dimension)),
  );
}
