/**
 * Sensitivity of the eye's receptors, each with its peak at 1, in steps of 10 nm: wavelength in nm; cones for
 * long, medium and short waves; rods.
 *
 * Cones: 2° fundamentals of Stockman and Sharpe (2000), in energy, measured at the cornea, as adopted in CIE
 * 170-1:2006 (published to 615 nm for short waves; 0 stands beyond). Rods: the scotopic luminous efficiency
 * V'(λ) of CIE 1951 (ISO/CIE 23539).
 */
const table: readonly (readonly [number, number, number, number, number])[] = [
  [390, 0.000415003, 0.000368349, 0.00954729, 0.002209],
  [400, 0.00240836, 0.00226991, 0.0566498, 0.00929],
  [410, 0.00872127, 0.00879369, 0.233008, 0.03484],
  [420, 0.018448, 0.0216649, 0.543618, 0.0966],
  [430, 0.0281877, 0.0394566, 0.802555, 0.1998],
  [440, 0.0402563, 0.0647782, 0.99102, 0.3281],
  [450, 0.0498639, 0.0870524, 0.955393, 0.455],
  [460, 0.0647164, 0.116272, 0.786704, 0.567],
  [470, 0.0994755, 0.175893, 0.646359, 0.676],
  [480, 0.140145, 0.235754, 0.390333, 0.793],
  [490, 0.191556, 0.30363, 0.211867, 0.904],
  [500, 0.288959, 0.427764, 0.122839, 0.982],
  [510, 0.443683, 0.61552, 0.060821, 0.997],
  [520, 0.628561, 0.81661, 0.0292033, 0.935],
  [530, 0.77063, 0.935687, 0.0126013, 0.811],
  [540, 0.881011, 0.995217, 0.005089, 0.65],
  [550, 0.940198, 0.977193, 0.00195896, 0.481],
  [560, 0.981445, 0.91775, 0.000740174, 0.3288],
  [570, 0.999993, 0.813509, 0.0002818, 0.2076],
  [580, 0.969429, 0.653274, 0.000109454, 0.1212],
  [590, 0.927673, 0.492599, 4.39024e-5, 0.0655],
  [600, 0.833982, 0.334429, 1.83459e-5, 0.03315],
  [610, 0.705713, 0.205273, 8.03488e-6, 0.01593],
  [620, 0.554224, 0.116641, 0, 0.00737],
  [630, 0.400711, 0.062112, 0, 0.003335],
  [640, 0.265784, 0.0314282, 0, 0.001497],
  [650, 0.165141, 0.015448, 0, 0.000677],
  [660, 0.0930085, 0.00730255, 0, 0.0003129],
  [670, 0.0498661, 0.00343667, 0, 0.000148],
  [680, 0.025379, 0.00163734, 0, 7.15e-5],
  [690, 0.0121701, 0.000761051, 0, 3.533e-5],
  [700, 0.00589749, 0.000365317, 0, 1.78e-5],
];

/** Kinds of receptors in the retina, in the order of the table. */
export const receptors = ['long', 'medium', 'short', 'rods'] as const;
export type Receptor = (typeof receptors)[number];

/** Shortest and longest wavelength of the curves, in nm: about what the eye sees. */
export const shortestNm = table[0]![0];
export const longestNm = table[table.length - 1]![0];

/** Wavelengths in nm from one line of the table to the next. */
const stepNm = 10;

/**
 * How strongly a receptor answers light of one wavelength, against its peak (1): a smooth curve through the
 * table's points that rises and falls only as they do (Fritsch and Butland, 1984). 0 outside of the table,
 * where hardly anything is seen.
 */
export function sensitivity(receptor: Receptor, wavelengthNm: number): number {
  if (!(wavelengthNm >= shortestNm && wavelengthNm <= longestNm)) return 0;
  const column = 1 + receptors.indexOf(receptor);
  const place = (wavelengthNm - shortestNm) / stepNm;
  const before = Math.min(Math.floor(place), table.length - 2);
  const at = (line: number) => table[Math.min(Math.max(line, 0), table.length - 1)]![column]!;
  const rise = (line: number) => at(line + 1) - at(line);
  const slope = (line: number) => meanRise(rise(line - 1), rise(line));
  const t = place - before;
  const bend = t * (1 - t);
  return (
    at(before) +
    rise(before) * t * t * (3 - 2 * t) +
    bend * ((1 - t) * slope(before) - t * slope(before + 1))
  );
}

/** The harmonic mean of two rises; 0 where the curve turns. */
function meanRise(left: number, right: number): number {
  return left * right > 0 ? (2 * left * right) / (left + right) : 0;
}
