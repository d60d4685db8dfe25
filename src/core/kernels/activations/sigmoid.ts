import type { Activation } from './activation.ts';

/** σ(x) = 1 / (1 + e⁻ˣ): squeezes every number between 0 and 1. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** f(x) = σ(x); f′ = f·(1 − f). */
export const sigmoid: Activation = {
  id: 'sigmoid',
  parameters: [],
  initialUnitLevels: 128,
  value: logistic,
  derivative: (x) => logistic(x) * (1 - logistic(x)),
  glsl: 'float activate(float x, float p[4]) { return 1.0 / (1.0 + exp(clamp(-x, -80.0, 80.0))); }',
  numpy: () => '1 / (1 + np.exp(-x))',
  tensorflow: () => 'tf.sigmoid(x)',
};
