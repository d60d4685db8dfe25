import { kernelOf, plane } from './make-kernel.ts';
import type { Preset } from './preset.ts';

/** The mean of the neighbourhood: blurs, and leaves square traces. */
export const box: Preset = {
  id: 'box',
  sizes: [3, 5, 7],
  initialSize: 3,
  parameters: [],
  make: (size) =>
    kernelOf(
      size,
      plane(size, () => 1),
      size * size,
    ),
};
