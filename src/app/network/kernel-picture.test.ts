import { expect, test } from 'vitest';
import { initialWeights } from '../../core/network/initial-weights.ts';
import { planLayers } from '../../core/network/plan-layers.ts';
import { lenet5 } from '../../core/network/presets/lenet5.ts';
import { firstKernels, kernelCount, kernelPicture } from './kernel-picture.ts';

test('the first convolution is found among all weights, wherever it stands', () => {
  const { layers, ...rest } = lenet5('tanh', 1);
  const planned = planLayers({ ...rest, layers: [{ kind: 'batch-norm' }, ...layers] }, 10);
  if (!planned.ok) throw new Error('It cannot be built.');
  const weights = initialWeights(planned.value, 'glorot', 1);
  const kernels = firstKernels(planned.value, weights)!;
  expect(kernels.shape).toEqual([5, 5, 1, 6]);
  // Behind the four arrays of the normalization.
  expect(kernels.values).toBe(weights[4]);
  expect(firstKernels({ layers: [] }, [])).toBeUndefined();
});

test('zero is gray, the largest number white or black', () => {
  // Two kernels of 2 × 2, one channel, interleaved as [k, k, in, out].
  const kernels = { shape: [2, 2, 1, 2], values: Float32Array.of(0, 9, 2, 9, -2, 9, 1, 9) };
  expect(kernelCount(kernels)).toBe(2);
  const levels = [...kernelPicture(kernels, 0)].filter((_, i) => i % 4 === 0);
  expect(levels).toEqual([128, 255, 0, 191]);
});

test('three channels are three colours', () => {
  const kernels = { shape: [1, 1, 3, 1], values: Float32Array.of(1, 0, -1) };
  expect([...kernelPicture(kernels, 0)]).toEqual([255, 128, 0, 255]);
});
