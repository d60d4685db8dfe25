import { kernelOf } from './make-kernel.ts';
import type { Preset } from './preset.ts';

/** Slope from top to bottom; weighed so that every direction counts alike. */
export const scharrY: Preset = {
  id: 'scharr-y',
  sizes: [3],
  initialSize: 3,
  parameters: [],
  make: (size) => kernelOf(size, [-3, -10, -3, 0, 0, 0, 3, 10, 3]),
};
