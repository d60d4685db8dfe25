import { kernelOf } from './make-kernel.ts';
import type { Preset } from './preset.ts';

/** Slope from left to right; weighed so that every direction counts alike. */
export const scharrX: Preset = {
  id: 'scharr-x',
  sizes: [3],
  initialSize: 3,
  parameters: [],
  make: (size) => kernelOf(size, [-3, 0, 3, -10, 0, 10, -3, 0, 3]),
};
