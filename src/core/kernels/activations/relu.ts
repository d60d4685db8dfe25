import type { Activation } from './activation.ts';

/** f(x) = max(0, x): what is negative says nothing. */
export const relu: Activation = {
  id: 'relu',
  parameters: [],
  initialUnitLevels: 1,
  value: (x) => Math.max(0, x),
  derivative: (x) => (x >= 0 ? 1 : 0),
  glsl: 'float activate(float x, float p[4]) { return max(0.0, x); }',
  numpy: () => 'np.maximum(0, x)',
  tensorflow: () => 'tf.nn.relu(x)',
};
