import { expect, it } from 'vitest';
import type { Stage } from '../../core/kernels/chain.ts';
import { applyPreset } from '../../core/kernels/presets/apply-preset.ts';
import { findPreset } from '../../core/kernels/presets/presets.ts';
import { signedGamma } from '../../core/kernels/signed-view.ts';
import { newStages, plainConvolution, startChain } from './chain-edits.ts';
import { displayOf, isFaint } from './stage-display.ts';

const { activation: relu, pooling } = newStages;
const [sobel] = startChain.stages as [Stage];
const preset = (id: string) => applyPreset(plainConvolution, findPreset(id)!, 3, {});
const after = (...stages: Stage[]) => isFaint({ stages }, stages.length - 1);

it('tells a map of edges from a picture that has kept its light', () => {
  expect(isFaint(startChain, -1)).toBe(false);
  expect(after(sobel)).toBe(true);
  expect(after(sobel, relu, pooling)).toBe(true);
  expect(after(sobel, preset('gaussian'))).toBe(true);
  expect(after({ ...sobel, on: false }, relu)).toBe(false);
  for (const id of ['identity', 'gaussian', 'sharpen', 'emboss']) {
    expect(after(preset(id)), id).toBe(false);
  }
  for (const id of ['outline', 'laplacian', 'sobel', 'scharr-y']) {
    expect(after(preset(id)), id).toBe(true);
  }
  const sigmoid = { ...relu, id: 'sigmoid' } as Stage;
  expect(after(sobel, sigmoid)).toBe(false);
});

it('bends the brightness of maps and of diverging colours, and of nothing else', () => {
  expect(displayOf(startChain, 0, 'diverging')).toEqual({
    signed: 'diverging',
    gamma: signedGamma,
  });
  expect(displayOf(startChain, 1, 'diverging')).toEqual({ signed: 'clipped', gamma: signedGamma });
  expect(displayOf(startChain, 2, 'absolute')).toEqual({ signed: 'absolute', gamma: signedGamma });
  expect(displayOf(startChain, 2, 'rescaled')).toEqual({ signed: 'rescaled', gamma: 1 });
  const blur = { stages: [preset('gaussian')] };
  expect(displayOf(blur, 0, 'clipped')).toEqual({ signed: 'clipped', gamma: 1 });
});
