import { kernelOf, plane } from './make-kernel.ts';
import type { Preset } from './preset.ts';

/** One in the middle: the picture as it is. */
export const identity: Preset = {
  id: 'identity',
  sizes: [1, 3, 5, 7],
  initialSize: 3,
  parameters: [],
  make: (size) => kernelOf(size, plane(size, centre)),
};

/** The plane that changes nothing. */
export function centre(x: number, y: number): number {
  return x === 0 && y === 0 ? 1 : 0;
}
