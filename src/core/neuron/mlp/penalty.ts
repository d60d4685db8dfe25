import type { DenseLayer } from './architecture.ts';

/**
 * Regularisation: what large weights cost on top of the loss, λ₁ Σ|w| (L1, makes weights 0) and λ₂ Σ w² (L2,
 * makes them small), over weights and not biases; without a half, as Keras's `l1` and `l2` have it.
 */
export interface Penalty {
  /** λ₁ ≥ 0. */
  readonly l1: number;
  /** λ₂ ≥ 0. */
  readonly l2: number;
}

/** The cost that is added to the loss. */
export function penaltyCost(
  { l1, l2 }: Penalty,
  layers: readonly DenseLayer[],
  parameters: Float64Array,
): number {
  if (l1 === 0 && l2 === 0) return 0;
  let sum = 0;
  for (const { weightsAt, biasesAt } of layers) {
    for (let i = weightsAt; i < biasesAt; i++) {
      const weight = parameters[i]!;
      sum += l1 * Math.abs(weight) + l2 * weight * weight;
    }
  }
  return sum;
}

/** Adds its gradient: λ₁ sign(w) + 2 λ₂ w, where sign(0) = 0. */
export function addPenaltyGradient(
  { l1, l2 }: Penalty,
  layers: readonly DenseLayer[],
  parameters: Float64Array,
  gradient: Float64Array,
): void {
  if (l1 === 0 && l2 === 0) return;
  for (const { weightsAt, biasesAt } of layers) {
    for (let i = weightsAt; i < biasesAt; i++) {
      const weight = parameters[i]!;
      gradient[i]! += l1 * Math.sign(weight) + 2 * l2 * weight;
    }
  }
}
