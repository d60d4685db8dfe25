import { kernelOf } from './make-kernel.ts';
import type { Preset } from './preset.ts';

/** Slope from left to right; all rows weigh the same. */
export const prewittX: Preset = {
  id: 'prewitt-x',
  sizes: [3],
  initialSize: 3,
  parameters: [],
  make: (size) => kernelOf(size, [-1, 0, 1, -1, 0, 1, -1, 0, 1]),
};
