import { toLikenesses } from '../../core/evaluation/likeness.ts';
import { softmax } from '../../core/neuron/softmax.ts';
import { cosine, dot, indexOfLargest, row } from '../../core/vector.ts';
import { nearnessOf, type Corrections } from './corrections.ts';
import type { Answer, Corrected, Head } from './types.ts';

/** Classifies one embedding `[dimension]`. */
export function classify(head: Head, embedding: Float32Array): Answer {
  return {
    probabilities: softmax(logitsOf(head, embedding), head.temperature),
    likenesses: likenessesOf(head, embedding),
    ...(head.corrections && { corrected: correctedBy(head, head.corrections, embedding) }),
  };
}

function correctedBy(head: Head, corrections: Corrections, embedding: Float32Array): Corrected {
  const { classCount, classMeans, dimension } = head;
  const { ofClass, ofNone } = nearnessOf(corrections, embedding, classCount);
  return {
    nearness: ofClass,
    noneLead: ofClass.map((near, k) =>
      leadOf(ofNone, Math.max(near, cosine(row(classMeans, k, dimension), embedding))),
    ),
  };
}

/** By what share a cosine is nearer to 1 than another, −1 … 1. */
function leadOf(near: number, other: number): number {
  const shortest = 1e-6;
  return Math.max(-1, 1 - Math.max(shortest, 1 - near) / Math.max(shortest, 1 - other));
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
  /** Whether not the threshold decided, but something that was taught after it had fooled the network. */
  readonly isCorrected: boolean;
}

/** By what share nearer to a correction than to the winner a picture must be to become none of these. */
const noneLeadNeeded = 0.1;

/** Cosine to a correction of the winner from which on the threshold is not asked. */
const nearEnough = 0.6;

/**
 * Decides between the winner and "none of these": first what was taught as a correction, then the
 * threshold. The figures behind the two bounds are in docs/decisions/0011-mistakes.md.
 *
 * @param thresholds `[classCount]`, as in `Head`.
 * @param shift added to the threshold: the user's strictness.
 */
export function decide(answer: Answer, thresholds: Float32Array, shift = 0): Decision {
  const winner = indexOfLargest(answer.probabilities);
  const likeness = answer.likenesses[winner]!;
  const threshold = thresholds[winner]! + shift;
  const verdict = correctedVerdict(answer.corrected, winner);
  return {
    winner,
    isNone: verdict === undefined ? likeness < threshold : verdict === 'none',
    likeness,
    threshold,
    isCorrected: verdict !== undefined,
  };
}

function correctedVerdict(
  corrected: Corrected | undefined,
  winner: number,
): 'none' | 'winner' | undefined {
  if (!corrected) return undefined;
  if (corrected.noneLead[winner]! > noneLeadNeeded) return 'none';
  return corrected.nearness[winner]! >= nearEnough ? 'winner' : undefined;
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
