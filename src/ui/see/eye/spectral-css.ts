import { spectralColour } from '../../../core/image/spectral-colour.ts';

/** The colour of light of one wavelength, as nearly as a screen shows it, for a style. @param nm wavelength in nm. */
export function spectralCss(nm: number): string {
  const levels = spectralColour(nm).map((part) => Math.round(255 * part));
  return `rgb(${levels.join(' ')})`;
}
