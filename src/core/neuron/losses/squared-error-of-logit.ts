import { logistic } from '../../kernels/activations/sigmoid.ts';
import { squaredError, squaredErrorSlope } from './squared-error.ts';

/** Squared error after a sigmoid: L(z, y) = (σ(z) − y)². */
export function squaredErrorOfLogit(logit: number, truth: number): number {
  return squaredError(logistic(logit), truth);
}

/**
 * Its derivative with respect to the logit, by the chain rule: ∂L/∂z = 2 (σ(z) − y) · σ(z) (1 − σ(z)). The last
 * two factors vanish where the sigmoid is flat, so a neuron that is sure and wrong hardly learns; with binary
 * cross-entropy they cancel (Bishop, "Pattern Recognition and Machine Learning", 2006, 4.3.2).
 */
export function squaredErrorOfLogitSlope(logit: number, truth: number): number {
  const answer = logistic(logit);
  return squaredErrorSlope(answer, truth) * answer * logistic(-logit);
}
