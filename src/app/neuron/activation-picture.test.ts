import { expect, it } from 'vitest';
import { runChain } from '../../core/kernels/run-chain.ts';
import { courseActivations, unitFunction } from '../../core/neuron/activations/unit-function.ts';
import { activationChain, xOfLevel } from './activation-picture.ts';

const settings = {
  alpha: 1.5,
  lines: [
    { weight: 1, bias: 0.5 },
    { weight: -0.5, bias: 0 },
  ],
} as const;

it.each(courseActivations)('puts each pixel through %s', (id) => {
  const { chain, isSigned } = activationChain(id, settings);
  const levels = Float32Array.from({ length: 256 }, (_, level) => level);
  const image = { heightPx: 16, widthPx: 16, channels: 1 as const, data: levels };
  const outputs = runChain(image, chain);
  if (!outputs.ok) throw new Error('The chain does not fit');
  const shown = outputs.value.at(-1)!.data;
  const expected = Array.from(levels, (level) => unitFunction(id, settings).value(xOfLevel(level)));
  const largest = Math.max(...expected.map(Math.abs));
  expected.forEach((y, level) => expect(shown[level]).toBeCloseTo((255 * y) / largest, 2));
  expect(isSigned).toBe(expected.some((y) => y < 0));
});
