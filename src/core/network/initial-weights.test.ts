import { describe, expect, it } from 'vitest';
import type { NetworkDescription } from './description.ts';
import { initialWeights } from './initial-weights.ts';
import type { NetworkPlan } from './plan.ts';
import { planNetwork } from './plan-network.ts';

const description: NetworkDescription = {
  format: 'vistazo-network',
  version: 1,
  input: { sizePx: 16, channels: 3, normalisation: 'unit' },
  layers: [
    { kind: 'conv', filters: 64, kernelPx: 5, stridePx: 1, padding: 'same' },
    { kind: 'batch-norm' },
    { kind: 'pool', id: 'mixed', sizePx: 2, stridePx: 2 },
    { kind: 'flatten' },
    { kind: 'output' },
  ],
};

function plan(): NetworkPlan {
  const planned = planNetwork(description, 10);
  if (!planned.ok) throw new Error(planned.trouble.kind);
  return planned.value;
}

function deviation(values: Float32Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

describe('initialWeights', () => {
  it('gives one array a weight, in the order of the plan', () => {
    const weights = initialWeights(plan(), 'glorot', 1);
    expect(weights.map(({ length }) => length)).toEqual([4800, 64, 64, 64, 64, 64, 1, 40960, 10]);
    const [, bias, gamma, beta, mean, variance, alpha] = weights;
    for (const zeros of [bias!, beta!, mean!])
      expect(zeros.every((value) => value === 0)).toBe(true);
    for (const ones of [gamma!, variance!]) expect(ones.every((value) => value === 1)).toBe(true);
    expect([...alpha!]).toEqual([0.5]);
  });

  it('draws Glorot within its limit and He with its deviation', () => {
    const limit = Math.sqrt(6 / (75 + 25 * 64));
    const glorot = initialWeights(plan(), 'glorot', 2)[0]!;
    const largest = glorot.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(largest).toBeLessThanOrEqual(Math.fround(limit));
    expect(largest).toBeGreaterThan(limit * 0.99);
    expect(deviation(glorot) / (limit / Math.sqrt(3))).toBeCloseTo(1, 1);
    const he = initialWeights(plan(), 'he', 2)[0]!;
    expect(deviation(he) / Math.sqrt(2 / 75)).toBeCloseTo(1, 1);
  });

  it('gives the same for the same seed, and other numbers for another', () => {
    expect(initialWeights(plan(), 'he', 7)).toEqual(initialWeights(plan(), 'he', 7));
    expect(initialWeights(plan(), 'he', 7)[0]).not.toEqual(initialWeights(plan(), 'he', 8)[0]);
  });
});
