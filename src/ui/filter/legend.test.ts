import { expect, it } from 'vitest';
import { legendGradient } from './legend.ts';

it('turns at zero, wherever that lies, and is full at 255', () => {
  expect(legendGradient('diverging', -255, 765)).toBe(
    'linear-gradient(to right, color-mix(in srgb, var(--minus) 100%, #000) 0%, ' +
      'color-mix(in srgb, var(--plus) 0%, #000) 25%, ' +
      'color-mix(in srgb, var(--plus) 100%, #000) 50%, color-mix(in srgb, var(--plus) 100%, #000) 100%)',
  );
});

it('has no blue where nothing is negative', () => {
  expect(legendGradient('diverging', 0, 100)).not.toContain('--minus');
});

it('stays black below zero when that is clipped', () => {
  expect(legendGradient('clipped', -100, 255)).toMatch(
    /right, color-mix\(in srgb, #fff 0%, #000\) 0%/,
  );
});

it('goes from black to white when it is rescaled', () => {
  expect(legendGradient('rescaled', 40, 80)).toBe(
    'linear-gradient(to right, color-mix(in srgb, #fff 0%, #000) 0%, color-mix(in srgb, #fff 100%, #000) 100%)',
  );
});
