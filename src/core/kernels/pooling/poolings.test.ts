import { describe, expect, it } from 'vitest';
import { areInitialsInRange } from '../random-chain.fixture.ts';
import { findPooling, poolings } from './poolings.ts';

const values = [10, 60, 20, 30];

function pool(id: string, of: readonly number[], parameters = {}) {
  return findPooling(id)!.pool(of, parameters);
}

describe('poolings', () => {
  it('take the largest, the smallest and the mean', () => {
    expect(pool('max', values)).toBe(60);
    expect(pool('min', values)).toBe(10);
    expect(pool('average', values)).toBe(30);
    expect(pool('max', [-5, -2, -9])).toBe(-2);
  });

  it('mix maximum and average by alpha', () => {
    expect(pool('mixed', values, { alpha: 1 })).toBe(60);
    expect(pool('mixed', values, { alpha: 0 })).toBe(30);
    expect(pool('mixed', values, { alpha: 0.25 })).toBe(37.5);
  });

  it('let the window open its own gate', () => {
    expect(pool('gated', values, { weight: 0 })).toBe(45);
    const alpha = 1 / (1 + Math.exp(-6 * (30 / 255)));
    expect(pool('gated', values, { weight: 6 })).toBeCloseTo(alpha * 60 + (1 - alpha) * 30, 9);
    const bright = [200, 250, 220, 210];
    expect(pool('gated', bright, { weight: 20 })).toBeCloseTo(250, 4);
    expect(pool('gated', bright, { weight: -20 })).toBeCloseTo(220, 4);
  });

  it('go from the average to the maximum with p, without overflow', () => {
    expect(pool('lp', values, { p: 1 })).toBeCloseTo(30, 12);
    expect(pool('lp', values, { p: 2 })).toBeCloseTo(Math.sqrt((100 + 3600 + 400 + 900) / 4), 9);
    expect(pool('lp', [-3, 4], { p: 2 })).toBeCloseTo(Math.sqrt(12.5), 12);
    expect(pool('lp', values, { p: 100 })).toBeCloseTo(60 * 0.25 ** 0.01, 9);
    expect(pool('lp', [1e6, 1e5], { p: 100 })).toBeCloseTo(1e6 * 0.5 ** 0.01, 4);
    expect(pool('lp', [1e-9, 1e-9], { p: 100 })).toBeCloseTo(1e-9, 20);
    expect(pool('lp', [0, 0, 0, 0], { p: 3 })).toBe(0);
    expect(pool('lp', [77, 77, 77], { p: 7 })).toBeCloseTo(77, 9);
  });

  it('name the first winner of equals', () => {
    expect(findPooling('max')!.explain([1, 9, 9, 2], {}).winner).toBe(1);
    expect(findPooling('min')!.explain([7, 2, 2, 9], {}).winner).toBe(1);
    expect(findPooling('average')!.explain(values, {}).winner).toBeUndefined();
  });

  it.each(poolings.map((entry) => [entry.id, entry] as const))('%s explains itself', (_, entry) => {
    const { result, shares, winner } = entry.explain(values, {});
    expect(result).toBe(entry.pool(values, {}));
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
    if (winner !== undefined) expect(values[winner]).toBe(result);
    if (entry.id !== 'lp') {
      const weighted = values.reduce((sum, value, index) => sum + value * shares[index]!, 0);
      expect(weighted).toBeCloseTo(result, 9);
    }
    expect(areInitialsInRange(entry.parameters)).toBe(true);
    expect(entry.glsl).toContain('void add(vec3 value, int index, float p[4])');
  });
});
