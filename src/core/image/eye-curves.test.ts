import { describe, expect, it } from 'vitest';
import { longestNm, receptors, sensitivity, shortestNm, type Receptor } from './eye-curves.ts';

/** Where a receptor answers most strongly. */
function peak(receptor: Receptor) {
  let best = { wavelengthNm: 0, answer: 0 };
  for (let wavelengthNm = shortestNm; wavelengthNm <= longestNm; wavelengthNm++) {
    const answer = sensitivity(receptor, wavelengthNm);
    if (answer > best.answer) best = { wavelengthNm, answer };
  }
  return best;
}

describe('sensitivity', () => {
  // Published peaks: 569, 541 and 444 nm for the cones, 507 nm for rods; the table has every tenth.
  it.each([
    ['long', 570],
    ['medium', 540],
    ['short', 440],
    ['rods', 510],
  ] as const)('has the peak of %s at %i nm, near 1', (receptor, wavelengthNm) => {
    const found = peak(receptor);
    expect(found.wavelengthNm).toBe(wavelengthNm);
    expect(found.answer).toBeGreaterThan(0.99);
    expect(found.answer).toBeLessThanOrEqual(1);
  });

  it('rises to its one peak and falls after it', () => {
    for (const receptor of receptors) {
      const top = peak(receptor).wavelengthNm;
      for (let wavelengthNm = shortestNm + 1; wavelengthNm <= longestNm; wavelengthNm++) {
        const step = sensitivity(receptor, wavelengthNm) - sensitivity(receptor, wavelengthNm - 1);
        if (wavelengthNm <= top) expect(step).toBeGreaterThan(0);
        else expect(step).toBeLessThanOrEqual(0);
      }
    }
  });

  it('goes through the points of the table, and smoothly between them', () => {
    expect(sensitivity('rods', 500)).toBeCloseTo(0.982, 12);
    expect(sensitivity('rods', 700)).toBeCloseTo(1.78e-5, 12);
    // CIE 1951 at 485 and 525 nm.
    expect(sensitivity('rods', 485)).toBeCloseTo(0.851, 2);
    expect(sensitivity('rods', 525)).toBeCloseTo(0.88, 2);
    const turn = (nm: number) => sensitivity('rods', nm + 0.1) - sensitivity('rods', nm);
    for (let nm = 400; nm < 690; nm += 10) expect(turn(nm)).toBeCloseTo(turn(nm - 0.1), 3);
  });

  it('is 0 beyond the table', () => {
    for (const beyond of [389.9, 700.1, 0, 1e6, NaN]) expect(sensitivity('long', beyond)).toBe(0);
    expect(sensitivity('long', 700)).toBeGreaterThan(0);
  });

  it('lets rods prefer blue-green and miss red', () => {
    expect(sensitivity('rods', 480)).toBeGreaterThan(5 * sensitivity('long', 480));
    expect(sensitivity('rods', 640)).toBeLessThan(sensitivity('long', 640) / 100);
  });

  // The two luminous efficiencies of CIE: 0.68990·L + 0.34832·M is V*(λ) of Sharpe et al. (2005).
  it('sums long and medium cones to the brightness of daylight', () => {
    const efficiency = (nm: number) =>
      0.6899 * sensitivity('long', nm) + 0.34832 * sensitivity('medium', nm);
    expect(efficiency(560)).toBeCloseTo(0.9968, 3);
    expect(efficiency(510)).toBeLessThan(0.55);
  });
});
