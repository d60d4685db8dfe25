import { describe, expect, it } from 'vitest';
import { dropoutMask } from './dropout-mask.ts';

const place = { seed: 1, step: 2, layer: 3 };

describe('dropoutMask', () => {
  it('drops about its share and makes up for it', () => {
    const mask = dropoutMask(20_000, 0.3, place);
    const dropped = mask.filter((value) => value === 0).length / mask.length;
    expect(dropped).toBeCloseTo(0.3, 1);
    expect(Math.abs(dropped - 0.3)).toBeLessThan(0.015);
    expect(new Set(mask)).toEqual(new Set([0, Math.fround(1 / 0.7)]));
  });

  it('is the same at the same place and unlike anywhere else', () => {
    const mask = dropoutMask(1000, 0.5, place);
    expect(dropoutMask(1000, 0.5, place)).toEqual(mask);
    for (const other of [
      { ...place, seed: 2 },
      { ...place, step: 3 },
      { ...place, layer: 4 },
    ]) {
      const agreeing = dropoutMask(1000, 0.5, other).filter((value, i) => value === mask[i]);
      expect(Math.abs(agreeing.length / 1000 - 0.5)).toBeLessThan(0.07);
    }
  });

  it('keeps all at rate 0', () => {
    expect(dropoutMask(50, 0, place).every((value) => value === 1)).toBe(true);
  });
});
