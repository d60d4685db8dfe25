import { describe, expect, it } from 'vitest';
import { flatSlope, flatZones } from './flat-zones.ts';
import { courseActivations, unitFunction } from './unit-function.ts';

const settings = {
  alpha: 1.3,
  lines: [
    { weight: 1, bias: 0 },
    { weight: -0.5, bias: 0.25 },
  ],
} as const;

describe('the six activations', () => {
  it.each(courseActivations)('%s has the slope of its curve', (id) => {
    const { value, slope } = unitFunction(id, settings);
    for (const x of [-4.3, -0.7, -0.01, 0.02, 0.9, 3.1]) {
      const h = 1e-5;
      expect(slope(x)).toBeCloseTo((value(x + h) - value(x - h)) / (2 * h), 6);
    }
  });

  it('are those of the course', () => {
    const at = (id: (typeof courseActivations)[number], x: number) =>
      unitFunction(id, settings).value(x);
    expect(at('sigmoid', 0)).toBe(0.5);
    expect(at('leaky-relu', -3)).toBeCloseTo(-0.3, 12);
    expect(at('maxout', -3)).toBe(1.75);
    expect(at('maxout', 2)).toBe(2);
    expect(at('elu', -1)).toBeCloseTo(1.3 * (Math.exp(-1) - 1), 12);
  });
});

describe('flat zones', () => {
  const zones = (id: (typeof courseActivations)[number]) =>
    flatZones(unitFunction(id, settings), -6, 6);

  it('are where theory puts them', () => {
    // σ′ = f(1 − f) = s: x = ln(f / (1 − f)) with f = (1 − √(1 − 4s)) / 2.
    const f = (1 - Math.sqrt(1 - 4 * flatSlope)) / 2;
    const edge = -Math.log(f / (1 - f));
    const [low, high] = zones('sigmoid');
    expect(low!.to).toBeCloseTo(-edge, 2);
    expect([low!.from, high!.to]).toEqual([-6, expect.closeTo(6, 9) as number]);
    expect(high!.from).toBeCloseTo(edge, 2);
    expect(low!.kind).toBe('saturated');
    expect(zones('tanh')[1]!.from).toBeCloseTo(Math.atanh(Math.sqrt(1 - flatSlope)), 2);
    expect(zones('elu')[0]!.to).toBeCloseTo(Math.log(flatSlope / 1.3), 2);
  });

  it('are dead where the slope is nothing, and none where it never is small', () => {
    expect(zones('relu')).toEqual([{ from: -6, to: expect.closeTo(0, 9) as number, kind: 'dead' }]);
    expect(zones('leaky-relu')).toEqual([]);
    expect(zones('maxout')).toEqual([]);
  });
});
