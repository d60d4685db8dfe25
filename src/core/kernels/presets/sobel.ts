import { kernelOf } from './make-kernel.ts';
import type { Preset } from './preset.ts';
import { sobelXPlane } from './sobel-x.ts';
import { sobelYPlane } from './sobel-y.ts';

/** √(x² + y²) of both slopes: how steep the picture is, in whichever direction. */
export const sobel: Preset = {
  id: 'sobel',
  sizes: [3, 5, 7],
  initialSize: 3,
  parameters: [],
  make: (size) => ({
    ...kernelOf(size, sobelXPlane(size)),
    second: { ...kernelOf(size, sobelYPlane(size)), combine: 'magnitude' },
  }),
};
