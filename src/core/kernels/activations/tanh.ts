import type { Activation } from './activation.ts';

/** f(x) = tanh x, between −1 and 1; f′ = 1 − f². */
export const tanh: Activation = {
  id: 'tanh',
  parameters: [],
  initialUnitLevels: 128,
  value: Math.tanh,
  derivative: (x) => 1 - Math.tanh(x) ** 2,
  // Some drivers compute e²ˣ and overflow; beyond ±15 it is ±1 in single precision anyway.
  glsl: 'float activate(float x, float p[4]) { return tanh(clamp(x, -15.0, 15.0)); }',
  numpy: () => 'np.tanh(x)',
  tensorflow: () => 'tf.tanh(x)',
};
