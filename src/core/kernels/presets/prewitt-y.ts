import { kernelOf } from './make-kernel.ts';
import type { Preset } from './preset.ts';

/** Slope from top to bottom; all columns weigh the same. */
export const prewittY: Preset = {
  id: 'prewitt-y',
  sizes: [3],
  initialSize: 3,
  parameters: [],
  make: (size) => kernelOf(size, [-1, -1, -1, 0, 0, 0, 1, 1, 1]),
};
