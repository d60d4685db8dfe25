import type { Triple } from './colour-spaces/colour-space.ts';
import { fromLinearRgb, xyzOfLinearRgb } from './colour-spaces/linear-rgb.ts';
import { inverse, transform } from './colour-spaces/matrix3.ts';

const linearRgbOfXyz = inverse(xyzOfLinearRgb);

/** A bell around `middle` that is `left` wide before it and `right` after; all in nm. */
function bell(nm: number, middle: number, left: number, right: number): number {
  const away = (nm - middle) / (nm < middle ? left : right);
  return Math.exp(-0.5 * away * away);
}

/** CIE 1931 colour matching functions, as the sums of bells of Wyman, Sloan and Shirley (2013), JCGT 2(2). */
function xyzOfWavelength(nm: number): Triple {
  return [
    1.056 * bell(nm, 599.8, 37.9, 31) +
      0.362 * bell(nm, 442, 16, 26.7) -
      0.065 * bell(nm, 501.1, 20.4, 26.2),
    0.821 * bell(nm, 568.8, 46.9, 40.5) + 0.286 * bell(nm, 530.9, 16.3, 31.1),
    1.217 * bell(nm, 437, 11.8, 36) + 0.681 * bell(nm, 459, 26, 13.8),
  ];
}

/** Light below this is shown darker, as the eye sees it: at both ends of the spectrum. */
const fullLight = 0.3;

/**
 * The colour that a screen shows for light of one wavelength. No screen has it: what it would need less than
 * none of is left out. As bright as the screen can, but for the ends of the spectrum, which fade.
 *
 * @param nm Wavelength in nanometres.
 * @returns Red, green and blue, 0–1.
 */
export function spectralColour(nm: number): Triple {
  const xyz = xyzOfWavelength(nm);
  const pure = transform(linearRgbOfXyz, xyz);
  const brightest = Math.max(...pure, Number.MIN_VALUE);
  const fade = Math.min(1, (xyz[0] + xyz[1] + xyz[2]) / fullLight);
  const shown = (at: 0 | 1 | 2) => (fade * Math.max(0, pure[at])) / brightest;
  return fromLinearRgb([shown(0), shown(1), shown(2)]);
}
