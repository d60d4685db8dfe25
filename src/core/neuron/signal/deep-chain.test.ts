import { describe, expect, it } from 'vitest';
import { courseActivations, unitFunction } from '../activations/unit-function.ts';
import { NumpyRandom } from '../../numpy-random.ts';
import { runDeepChain, type ChainSettings } from './deep-chain.ts';

const lines = [
  { weight: 1, bias: 0 },
  { weight: -0.5, bias: 0.5 },
] as const;
const functionOf = (id: (typeof courseActivations)[number]) =>
  id === 'maxout' ? id : unitFunction(id, { alpha: 1, lines });

const small = { layers: 3, width: 5, examples: 4, sigma: 0.6, seed: 9 };

/** J = Σ g·h of the last layer, slowly, with one answer of one layer moved by `by`. */
function costWith(settings: ChainSettings, layer: number, index: number, by: number): number {
  const { layers, width, examples, sigma, seed, activation } = settings;
  const random = new NumpyRandom(seed);
  const draw = (count: number, scale: number) =>
    Array.from({ length: count }, () => scale * random.normal());
  let h = draw(width * examples, 1);
  for (let at = 0; at < layers; at++) {
    const matrices = (activation === 'maxout' ? [0, 1] : [0]).map(() => draw(width * width, sigma));
    h = h.map((_, place) => {
      const [i, e] = [Math.floor(place / examples), place % examples];
      const sums = matrices.map((matrix) => {
        let sum = 0;
        for (let k = 0; k < width; k++) sum += matrix[i * width + k]! * h[k * examples + e]!;
        return sum;
      });
      return activation === 'maxout' ? Math.max(...sums) : activation.value(sums[0]!);
    });
    if (at === layer) h[index]! += by;
  }
  const end = draw(width * examples, 1);
  return end.reduce((sum, g, i) => sum + g * h[i]!, 0);
}

describe('a chain of layers', () => {
  it.each(courseActivations)('has the gradient that a small change shows (%s)', (id) => {
    const settings = { ...small, activation: functionOf(id) };
    const run = runDeepChain(settings);
    const step = 1e-5;
    for (let layer = 0; layer < small.layers; layer++) {
      for (const index of [0, 7, 19]) {
        const up = costWith(settings, layer, index, step);
        const down = costWith(settings, layer, index, -step);
        expect(run[layer]!.gradient[index]).toBeCloseTo((up - down) / (2 * step), 6);
      }
    }
  });

  it('vanishes, explodes or stays, as theory says', () => {
    const ten = { layers: 10, width: 32, examples: 32, seed: 1 };
    const share = (id: (typeof courseActivations)[number], sigma: number) => {
      const run = runDeepChain({ ...ten, sigma, activation: functionOf(id) });
      return run[0]!.gradients / run[9]!.gradients;
    };
    // A layer of n sigmoids multiplies it by about σ√n/4.
    expect(Math.log10(share('sigmoid', 0.1))).toBeCloseTo(9 * Math.log10((0.1 * 32 ** 0.5) / 4), 0);
    expect(share('relu', 1)).toBeGreaterThan(1e4);
    // He et al. (2015): σ² = 2/n keeps it with ReLU.
    expect(Math.abs(Math.log10(share('relu', 0.25)))).toBeLessThan(0.7);
    expect(
      runDeepChain({ ...ten, sigma: 10, activation: functionOf('relu') })[9]!.values,
    ).toSatisfy(Number.isFinite);
  });
});
