import { parameterValue } from '../../parameter-values.ts';
import type { Activation } from './activation.ts';

const slope = { id: 'slope', min: 0, max: 1, step: 0.01, initial: 0.1, unit: '' } as const;

/** f(x) = max(a·x, x), with a = 0.1 as in the course: a neuron below zero still learns a little. */
export const leakyRelu: Activation = {
  id: 'leaky-relu',
  parameters: [slope],
  initialUnitLevels: 1,
  value: (x, parameters) => Math.max(parameterValue(slope, parameters) * x, x),
  derivative: (x, parameters) => (x >= 0 ? 1 : parameterValue(slope, parameters)),
  glsl: 'float activate(float x, float p[4]) { return max(p[0] * x, x); }',
  numpy: (parameters) => `np.maximum(${parameterValue(slope, parameters)} * x, x)`,
  tensorflow: (parameters) => `tf.maximum(${parameterValue(slope, parameters)} * x, x)`,
};
