import { kernelOf } from './make-kernel.ts';
import type { Preset } from './preset.ts';

/** Second derivative, ∂²/∂x² + ∂²/∂y²: changes sign at an edge. */
export const laplacian: Preset = {
  id: 'laplacian',
  sizes: [3],
  initialSize: 3,
  parameters: [],
  make: (size) => kernelOf(size, [0, 1, 0, 1, -4, 1, 0, 1, 0]),
};
