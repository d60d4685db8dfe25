import { describe, expect, it } from 'vitest';
import { activations } from '../../kernels/activations/activations.ts';
import { Random } from '../../random.ts';
import { finiteDifference } from './finite-difference.ts';
import { lossOperations, type LossId } from './loss-operations.ts';
import { partnerOf, sumOf } from './neuron-operation.ts';
import { chainNet, net221, netLoss, runNet, type SmallNet } from './nets.ts';
import { Tape } from './tape.ts';

function gradientOf(net: SmallNet, settings: Parameters<typeof runNet>[1], numbers: number[]) {
  const { tape, nodes, names } = runNet(net, settings, numbers);
  const gradient: Record<string, number> = {};
  for (const { to, product } of tape.backward(nodes['J']!)) {
    gradient[names[to]!] = (gradient[names[to]!] ?? 0) + product;
  }
  return gradient;
}

describe('the chain rule', () => {
  it('gives the numbers of the blackboard: 4 · 3 · 2 = 24', () => {
    const settings = { activation: 'none', loss: 'squared-error' } as const;
    const { tape, nodes, names } = runNet(chainNet, settings, [...chainNet.initial]);
    expect([nodes['z1']!.value, nodes['yHat']!.value, nodes['J']!.value]).toEqual([1, 3, 4]);
    const steps = [...tape.backward(nodes['J']!)].map(({ from, to, upstream, local, product }) => [
      names[from],
      names[to],
      upstream,
      local,
      product,
    ]);
    expect(steps).toEqual([
      ['J', 'yHat', 1, 4, 4],
      ['J', 'y', 1, -4, -4],
      ['yHat', 'z1', 4, 3, 12],
      ['yHat', 'w2', 4, 1, 4],
      ['z1', 'x', 12, 0.5, 6],
      ['z1', 'w1', 12, 2, 24],
    ]);
  });

  it.each(
    activations.flatMap(({ id }) =>
      (Object.keys(lossOperations) as LossId[]).map((loss) => [id, loss] as const),
    ),
  )('agrees with finite differences: %s, %s', (activation, loss) => {
    const random = new Random(9);
    for (const net of [chainNet, net221]) {
      for (let trial = 0; trial < 20; trial++) {
        const numbers = net.leaves.map(({ role }) =>
          role === 'truth' ? random.uniform() : random.normal(),
        );
        const settings = { activation, loss };
        const gradient = gradientOf(net, settings, numbers);
        net.leaves.forEach(({ id }, i) => {
          const nudged = finiteDifference(netLoss(net, settings), numbers, i, 1e-6);
          expect(Math.abs(gradient[id]! - nudged)).toBeLessThan(
            1e-6 * Math.max(1, Math.abs(nudged)),
          );
        });
      }
    }
  });

  it('adds what comes back on two ways', () => {
    const tape = new Tape();
    const x = tape.given(3);
    // x · x, as one number used twice.
    const square = tape.compute({ value: ([a, b]) => a! * b!, locals: ([a, b]) => [b!, a!] }, [
      x,
      x,
    ]);
    const sum = [...tape.backward(square)].reduce((all, { product }) => all + product, 0);
    expect(sum).toBe(6);
  });

  it('refuses an activation that is none', () => {
    const settings = { activation: 'nothing', loss: 'squared-error' } as const;
    expect(() => runNet(chainNet, settings, [1, 1, 1, 1])).toThrow(RangeError);
  });
});

describe('a neuron', () => {
  it('sums products and the bias', () => {
    expect(sumOf([2, 3, 4, 5])).toBe(26);
    expect(sumOf([2, 3, 4, 5, -6])).toBe(20);
  });

  it('knows what multiplies what', () => {
    expect([0, 1, 2].map((i) => partnerOf(['x', 'w', 'b'], i))).toEqual(['w', 'x', undefined]);
  });
});
