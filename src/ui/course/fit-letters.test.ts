import { expect, it } from 'vitest';
import { largestFitting } from './fit-letters.ts';

it('finds the largest size that fits, and stays within what can be read', () => {
  for (const limit of [16, 17.3, 40, 71.9]) {
    const found = largestFitting((size) => size <= limit);
    expect(found).toBeLessThanOrEqual(limit);
    expect(found).toBeGreaterThan(limit - 0.5);
  }
  expect(largestFitting(() => true)).toBe(72);
  expect(largestFitting(() => false)).toBe(16);
});
