import { describe, expect, it } from 'vitest';
import { goldenSection } from './golden-section.ts';

describe('goldenSection', () => {
  it('finds the minimum within the tolerance', () => {
    expect(goldenSection((x) => (x - 1.234) ** 2, -10, 10, 1e-5)).toBeCloseTo(1.234, 4);
    expect(goldenSection((x) => Math.abs(x + 3), -10, 10, 1e-5)).toBeCloseTo(-3, 4);
  });

  it('goes to the end where the function only falls', () => {
    expect(goldenSection((x) => -x, 0, 2, 1e-4)).toBeCloseTo(2, 3);
  });

  it('asks once a round', () => {
    let asked = 0;
    goldenSection((x) => (asked++, x * x), -1, 1, 0.01);
    expect(asked).toBe(2 + Math.ceil(Math.log(0.005) / Math.log((Math.sqrt(5) - 1) / 2)));
  });
});
