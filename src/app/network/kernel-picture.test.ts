import { expect, test } from 'vitest';
import { kernelCount, kernelPicture } from './kernel-picture.ts';

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
