import type { Triple } from './colour-spaces/colour-space.ts';
import { fromLinearRgb, toLinearRgb, xyzOfLinearRgb } from './colour-spaces/linear-rgb.ts';
import { inverse, transform } from './colour-spaces/matrix3.ts';

/** Logarithms of luminances, in cd/m², between which both cones and rods see (Thompson et al., 2002). */
const onlyRods = -2;
const onlyCones = 0.6;

/** Colour in which rods are shown, in linear RGB of luminance 1: x = y = 0.25, the mean of night paintings. */
const nightBlue = transform(inverse(xyzOfLinearRgb), [1, 1, 2]);

/** Below this illuminance, log10 lux, the picture shown grows darker: where cones begin to fail. */
const fadeFrom = onlyCones + Math.log10(Math.PI);
/** Powers of ten shown darker for each power of ten less light. As eyes get used to the dark, so few. */
const fadeRate = 0.2;

/**
 * Share of what is seen that cones see, from 1 in the light to 0 in the dark: a smooth step between 0.01 and
 * 4 cd/m² of white paper, whose luminance is lux / π.
 *
 * @param luxLog Decimal logarithm of the illuminance in lux: 2 in a room, 1 under a street lamp, −0.6 at full
 * moon, −3 under stars.
 */
export function coneShare(luxLog: number): number {
  const step = (luxLog - Math.log10(Math.PI) - onlyRods) / (onlyCones - onlyRods);
  const inside = Math.min(1, Math.max(0, step));
  return inside * inside * (3 - 2 * inside);
}

/** Scotopic luminance: Y · (1.33 · (1 + (Y + Z) / X) − 1.68) (Larson, Rushmeier and Piatko, 1997). */
function scotopic(linear: Triple): number {
  const [x, y, z] = transform(xyzOfLinearRgb, linear);
  return y * (1.33 * (1 + (y + z) / Math.max(x, 1e-6)) - 1.68);
}
const scotopicWhite = scotopic([1, 1, 1]);

/**
 * How bright a colour is to rods, which hardly see red: linear, 0 for black to 1 for white. An approximation,
 * as three numbers cannot tell which wavelengths they stand for.
 *
 * @param rgb Red, green and blue, 0–1.
 */
export function rodBrightness(rgb: Triple): number {
  return scotopic(toLinearRgb(rgb)) / scotopicWhite;
}

/**
 * What a pixel looks like in dim light: cones fall silent, rods take over, so colour goes, reds blacken and
 * blues shine (Purkinje), and what is left looks bluish. The cones' and the rods' picture are mixed by
 * `coneShare`, rods in the blue of night paintings (Jensen et al., 2000), and darkened by 0.2 powers of ten
 * for each of the light (our choice). An approximation: that eyes see less sharply is left out.
 *
 * @param rgb Red, green and blue, 0–1, as is what comes out.
 */
export function dimLight(rgb: Triple, luxLog: number): Triple {
  const linear = toLinearRgb(rgb);
  const share = coneShare(luxLog);
  const rods = (1 - share) * rodBrightness(rgb);
  const fade = 10 ** (fadeRate * Math.min(0, luxLog - fadeFrom));
  const seen = (at: 0 | 1 | 2) => {
    const light = fade * (share * linear[at] + rods * nightBlue[at]);
    return Math.min(1, Math.max(0, light));
  };
  return fromLinearRgb([seen(0), seen(1), seen(2)]);
}
