import { parameterValue } from '../../parameter-values.ts';
import { kernelOf, plane, rounded } from './make-kernel.ts';
import type { Preset } from './preset.ts';

const angle = { id: 'angle', min: 0, max: 175, step: 5, initial: 0, unit: '°' } as const;
const wavelength = {
  id: 'wavelength',
  min: 2,
  max: 12,
  step: 0.5,
  initial: 4,
  unit: 'px',
} as const;

/**
 * A wave under a bell: stripes of one direction and width. The first layers of networks, and of the eye's
 * cortex, come to look like it. At 0° the wave runs along x, so it sees vertical stripes; a growing angle
 * turns it anticlockwise. What the bell leaves of the wave's mean is taken off: plain surfaces give 0. The
 * divisor is half the sum of the sizes of all weights, so that answers stay within ±255.
 */
export const gabor: Preset = {
  id: 'gabor',
  sizes: [5, 7],
  initialSize: 7,
  parameters: [angle, wavelength],
  make(size, parameters) {
    const radians = (parameterValue(angle, parameters) * Math.PI) / 180;
    const frequency = (2 * Math.PI) / parameterValue(wavelength, parameters);
    const sigmaPx = size / 4;
    const bell = plane(size, (x, y) => Math.exp(-(x * x + y * y) / (2 * sigmaPx * sigmaPx)));
    const wave = plane(size, (x, y) =>
      Math.cos(frequency * (x * Math.cos(radians) - y * Math.sin(radians))),
    );
    const product = bell.map((weight, cell) => weight * wave[cell]!);
    const excess = sum(product) / sum(bell);
    const weights = product.map((weight, cell) => rounded(weight - excess * bell[cell]!, 3));
    return kernelOf(size, weights, rounded(sum(weights.map(Math.abs)) / 2, 3));
  },
};

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
