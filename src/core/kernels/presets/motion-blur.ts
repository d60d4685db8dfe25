import { parameterValue } from '../../parameter-values.ts';
import { kernelOf, rounded, sumOf } from './make-kernel.ts';
import type { Preset } from './preset.ts';

const angle = { id: 'angle', min: 0, max: 175, step: 5, initial: 0, unit: '°' } as const;

/**
 * The mean along a line through the middle: what a camera sees that moves while the shutter is open. 0° is
 * along x, a growing angle turns anticlockwise. The line takes one step a row (or a column, if it is
 * flat), shared between the two cells that it passes.
 */
export const motionBlur: Preset = {
  id: 'motion-blur',
  sizes: [3, 5, 7],
  initialSize: 7,
  parameters: [angle],
  make(size, parameters) {
    const radians = (parameterValue(angle, parameters) * Math.PI) / 180;
    const isFlat = Math.abs(Math.cos(radians)) >= Math.abs(Math.sin(radians)) - 1e-12;
    // How far it goes sideways for each step along; up is negative y.
    const slope = isFlat ? -Math.tan(radians) : -1 / Math.tan(radians);
    const middle = (size - 1) / 2;
    const weights = new Array<number>(size * size).fill(0);
    const put = (along: number, across: number, weight: number) => {
      if (weight === 0) return;
      const cell = isFlat ? across * size + along : along * size + across;
      weights[cell] = weight;
    };
    for (let along = 0; along < size; along++) {
      const exact = rounded(middle + (along - middle) * slope, 6);
      const across = Math.floor(exact);
      const share = rounded(exact - across, 3);
      put(along, across, rounded(1 - share, 3));
      put(along, across + 1, share);
    }
    return kernelOf(size, weights, sumOf(weights));
  },
};
