import { expect, it } from 'vitest';
import type { Stage } from '../../core/kernels/chain.ts';
import { newStages, plainConvolution, startChain } from './chain-edits.ts';
import { isNeverNegative, viewWithSign } from './never-negative.ts';

const { activation: relu, pooling } = newStages;
const tanh = { ...relu, id: 'tanh' } as Stage;
const sobel = startChain.stages[0]!;
const after = (...stages: Stage[]) => isNeverNegative({ stages }, stages.length - 1);

it('knows what can be negative', () => {
  expect(isNeverNegative(startChain, -1)).toBe(true);
  expect(after(plainConvolution)).toBe(true);
  expect(after(sobel)).toBe(false);
  expect(after(sobel, plainConvolution)).toBe(false);
  expect(after(sobel, pooling)).toBe(false);
  expect(after(sobel, relu, pooling)).toBe(true);
  expect(after(sobel, { ...relu, on: false })).toBe(false);
  expect(after(sobel, tanh)).toBe(false);
  expect(after(plainConvolution, tanh)).toBe(true);
  expect(after({ ...plainConvolution, divisor: -1 })).toBe(false);
  expect(after({ ...plainConvolution, bias: -1 })).toBe(false);
  const sum = { kernel: plainConvolution.kernel, divisor: -1, bias: 0 };
  expect(after({ ...plainConvolution, ...sum, second: { ...sum, combine: 'magnitude' } })).toBe(
    true,
  );
  expect(after({ ...plainConvolution, second: { ...sum, combine: 'maxout' } })).toBe(true);
});

it('shows signs only where there may be some', () => {
  expect(viewWithSign(startChain, 0, 'diverging')).toBe('diverging');
  expect(viewWithSign(startChain, 1, 'diverging')).toBe('clipped');
  expect(viewWithSign(startChain, 1, 'rescaled')).toBe('rescaled');
});
