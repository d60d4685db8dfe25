import { toLikenesses } from '../../core/evaluation/likeness.ts';
import { softmax } from '../../core/neuron/softmax.ts';
import { cosine, dot, indexOfLargest, row } from '../../core/vector.ts';
import type { Answer, Head } from './types.ts';

/** Classifies one embedding `[dimension]`. */
export function classify(head: Head, embedding: Float32Array): Answer {
  return {
    probabilities: softmax(logitsOf(head, embedding), head.temperature),
    likenesses: likenessesOf(head, embedding),
  };
}

/** Logits of one embedding, before temperature and softmax, `[classCount]`. */
export function logitsOf(head: Head, embedding: Float32Array): Float32Array {
  return head.bias.map((b, k) => b + dot(row(head.weights, k, head.dimension), embedding));
}

/** How alike one embedding and each class are, `[classCount]`; see `Answer`. */
export function likenessesOf(head: Head, embedding: Float32Array): Float32Array {
  const { classCount, classMeans, dimension } = head;
  return toLikenesses(
    Float32Array.from({ length: classCount }, (_, k) =>
      cosine(row(classMeans, k, dimension), embedding),
    ),
  );
}

/** What the network says in the end. */
export interface Decision {
  /** The likeliest class; the first of equals. */
  readonly winner: number;
  /** Whether the embedding is too unlike the winner: "none of these". */
  readonly isNone: boolean;
  /** How alike the embedding and the winner are. */
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
  const winner = indexOfLargest(answer.probabilities);
  const likeness = answer.likenesses[winner]!;
  const threshold = thresholds[winner]! + shift;
  return { winner, isNone: likeness < threshold, likeness, threshold };
}

/**
 * Class activation map: how much each place of the picture speaks for a class. It is exact, because
 * the embedding is the mean of the feature map and the head is linear: the mean of the map plus the
 * class's bias is the class's logit.
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
