import { kernelOf } from './make-kernel.ts';
import type { Preset } from './preset.ts';

/** The pixel, and once more how much it differs from its four neighbours: identity minus Laplacian. */
export const sharpen: Preset = {
  id: 'sharpen',
  sizes: [3],
  initialSize: 3,
  parameters: [],
  make: (size) => kernelOf(size, [0, -1, 0, -1, 5, -1, 0, -1, 0]),
};
