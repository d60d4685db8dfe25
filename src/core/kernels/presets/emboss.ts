import { kernelOf } from './make-kernel.ts';
import type { Preset } from './preset.ts';

/** Light from the upper left: the picture plus its slope along that diagonal looks pressed in metal. */
export const emboss: Preset = {
  id: 'emboss',
  sizes: [3],
  initialSize: 3,
  parameters: [],
  make: (size) => kernelOf(size, [-2, -1, 0, -1, 1, 1, 0, 1, 2]),
};
