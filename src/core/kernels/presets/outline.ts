import { centre } from './identity.ts';
import { kernelOf, plane } from './make-kernel.ts';
import type { Preset } from './preset.ts';

/** How much a pixel differs from all its neighbours together; a plain surface becomes 0. */
export const outline: Preset = {
  id: 'outline',
  sizes: [3, 5, 7],
  initialSize: 3,
  parameters: [],
  make: (size) =>
    kernelOf(
      size,
      plane(size, (x, y) => size * size * centre(x, y) - 1),
    ),
};
