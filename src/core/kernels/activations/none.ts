import type { Activation } from './activation.ts';

/** f(x) = x. Without anything between them, two convolutions in a row are only one larger convolution. */
export const none: Activation = {
  id: 'none',
  parameters: [],
  initialUnitLevels: 1,
  value: (x) => x,
  derivative: () => 1,
  glsl: 'float activate(float x, float p[4]) { return x; }',
  numpy: () => 'x',
  tensorflow: () => 'x',
};
