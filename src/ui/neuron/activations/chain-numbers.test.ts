import { describe, expect, it } from 'vitest';
import { unitFunction } from '../../../core/neuron/activations/unit-function.ts';
import { runDeepChain } from '../../../core/neuron/signal/deep-chain.ts';
import { chainNumbers } from './chain-numbers.ts';

const settings = { layers: 10, width: 32, examples: 32, seed: 1 };
const lines = [
  { weight: 1, bias: 0 },
  { weight: -0.5, bias: 0.5 },
] as const;

describe('the factor of a layer', () => {
  it.each([
    ['sigmoid', 0.1],
    ['tanh', 0.2],
    ['relu', 0.25],
  ] as const)('is about what the gradient is multiplied by (%s)', (id, sigma) => {
    const signals = runDeepChain({
      ...settings,
      sigma,
      activation: unitFunction(id, { alpha: 1, lines }),
    });
    const { slots, measured, before, layer } = chainNumbers(signals, 5, { sigma, width: 32 });
    expect([before, layer, slots.before, slots.layer]).toEqual([5, 6, '5', '6']);
    const told = Number(slots.product!.replace('≈ ', ''));
    expect(Number(measured) / told).toBeGreaterThan(0.7);
    expect(Number(measured) / told).toBeLessThan(1.4);
  });

  it('of the first layer is that of the second, which has one before it', () => {
    const signals = runDeepChain({ ...settings, sigma: 0.1, activation: 'maxout' });
    const first = chainNumbers(signals, 0, { sigma: 0.1, width: 32 });
    expect([first.before, first.layer, first.slots.slope]).toEqual([1, 2, '1']);
  });
});
