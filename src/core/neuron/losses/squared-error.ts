/**
 * Squared error of one answer (course topic 7): L(ŷ, y) = (ŷ − y)², for answers that are real numbers.
 * Averaged over the examples it is the mean squared error, J = (1/n) Σ L.
 */
export function squaredError(prediction: number, truth: number): number {
  return (prediction - truth) ** 2;
}

/** Its derivative: ∂L/∂ŷ = 2 (ŷ − y). The farther off, the harder it pulls. */
export function squaredErrorSlope(prediction: number, truth: number): number {
  return 2 * (prediction - truth);
}
