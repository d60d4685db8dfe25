import { parameterValue } from '../../parameter-values.ts';
import type { Activation } from './activation.ts';

const alpha = { id: 'alpha', min: 0, max: 3, step: 0.05, initial: 1, unit: '' } as const;

/** f(x) = x for x ≥ 0, α(eˣ − 1) below: a ReLU that bends softly down to −α. */
export const elu: Activation = {
  id: 'elu',
  parameters: [alpha],
  initialUnitLevels: 128,
  value: (x, parameters) => (x >= 0 ? x : parameterValue(alpha, parameters) * Math.expm1(x)),
  derivative: (x, parameters) => (x >= 0 ? 1 : parameterValue(alpha, parameters) * Math.exp(x)),
  glsl: 'float activate(float x, float p[4]) { return x >= 0.0 ? x : p[0] * (exp(x) - 1.0); }',
  numpy: (parameters) =>
    `np.where(x >= 0, x, ${parameterValue(alpha, parameters)} * np.expm1(np.minimum(x, 0)))`,
  tensorflow: (parameters) =>
    `tf.where(x >= 0, x, ${parameterValue(alpha, parameters)} * tf.math.expm1(tf.minimum(x, 0.)))`,
};
