import { logistic } from '../../kernels/activations/sigmoid.ts';

/**
 * Binary cross-entropy of one answer (course topic 7), mind the minus sign:
 *
 *   L(ŷ, y) = −[y log ŷ + (1 − y) log(1 − ŷ)], in nats
 *
 * where a term of factor 0 counts nothing, as 0 · log 0 → 0. Infinite where the answer was certain and wrong.
 *
 * @param probability ŷ, 0–1.
 * @param truth y, 0 or 1, or between where that is the wish.
 */
export function binaryCrossEntropy(probability: number, truth: number): number {
  const ofOne = truth === 0 ? 0 : truth * Math.log(probability);
  const ofZero = truth === 1 ? 0 : (1 - truth) * Math.log1p(-probability);
  return 0 - ofOne - ofZero;
}

/**
 * Its derivative with respect to the probability: ∂L/∂ŷ = (1 − y)/(1 − ŷ) − y/ŷ. Infinite where the
 * answer is certain and wrong.
 */
export function binaryCrossEntropySlope(probability: number, truth: number): number {
  const ofOne = truth === 0 ? 0 : truth / probability;
  const ofZero = truth === 1 ? 0 : (1 - truth) / (1 - probability);
  return ofZero - ofOne;
}

/**
 * The same for ŷ = σ(z), from the logit z: L = max(z, 0) − z·y + log(1 + e^−|z|). Exact and finite also
 * where σ(z) rounds to 0 or 1; it is how frameworks compute it (TensorFlow,
 * `sigmoid_cross_entropy_with_logits`).
 */
export function binaryCrossEntropyOfLogit(logit: number, truth: number): number {
  return Math.max(logit, 0) - logit * truth + Math.log1p(Math.exp(-Math.abs(logit)));
}

/** Its derivative with respect to the logit: ∂L/∂z = σ(z) − y, the answer minus what is right. */
export function binaryCrossEntropyOfLogitSlope(logit: number, truth: number): number {
  return logistic(logit) - truth;
}
