import { describe, expect, it } from 'vitest';
import { areInitialsInRange } from '../random-chain.fixture.ts';
import { activations, findActivation } from './activations.ts';

function value(id: string, x: number, parameters = {}) {
  return findActivation(id)!.value(x, parameters);
}

describe('activations', () => {
  it('have the values of the course', () => {
    expect(value('none', -3)).toBe(-3);
    expect(value('sigmoid', 0)).toBe(0.5);
    expect(value('sigmoid', 2)).toBeCloseTo(0.880797, 6);
    expect(value('tanh', 1)).toBeCloseTo(0.761594, 6);
    expect([value('relu', -2), value('relu', 2)]).toEqual([0, 2]);
    expect([value('leaky-relu', -2), value('leaky-relu', 2)]).toEqual([-0.2, 2]);
    expect(value('leaky-relu', -2, { slope: 0.5 })).toBe(-1);
    expect(value('elu', 3)).toBe(3);
    expect(value('elu', -1)).toBeCloseTo(Math.exp(-1) - 1, 12);
    expect(value('elu', -1, { alpha: 2 })).toBeCloseTo(2 * (Math.exp(-1) - 1), 12);
  });

  it('stay numbers far out', () => {
    for (const { id } of activations) {
      for (const x of [-1e6, 1e6]) expect(value(id, x), id).toSatisfy(Number.isFinite);
    }
  });

  it.each(activations.map((entry) => [entry.id, entry] as const))(
    '%s has the derivative of its value',
    (_, entry) => {
      for (const x of [-2.3, -0.7, -0.01, 0.02, 0.9, 3.1]) {
        const h = 1e-5;
        const slope = (entry.value(x + h, {}) - entry.value(x - h, {})) / (2 * h);
        expect(entry.derivative(x, {})).toBeCloseTo(slope, 6);
      }
    },
  );

  it('say what the table promises', () => {
    expect(new Set(activations.map(({ id }) => id)).size).toBe(activations.length);
    for (const entry of activations) {
      expect(entry.parameters.length).toBeLessThanOrEqual(4);
      expect(areInitialsInRange(entry.parameters)).toBe(true);
      expect(entry.glsl).toContain('float activate(float x, float p[4])');
      if (entry.initialUnitLevels === 1) {
        expect(entry.value(-255, {}), entry.id).toBeCloseTo(255 * entry.value(-1, {}), 9);
      }
    }
  });
});
