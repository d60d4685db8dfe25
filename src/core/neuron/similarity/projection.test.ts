import { expect, it } from 'vitest';
import { project } from './projection.ts';

it('shows the axes as they stand', () => {
  expect(project([1, 2, 3], 0, 0)).toEqual({ right: 1, up: 3, near: -2 });
  const fromAbove = project([1, 2, 3], 0, 90);
  expect(fromAbove.right).toBeCloseTo(1, 12);
  expect(fromAbove.up).toBeCloseTo(2, 12);
  expect(fromAbove.near).toBeCloseTo(3, 12);
  expect(project([1, 0, 0], 90, 0).near).toBeCloseTo(-1, 12);
});

it('turns without stretching', () => {
  for (const [yaw, pitch] of [
    [33, 20],
    [-170, 75],
    [290, -40],
  ] as const) {
    const { right, up, near } = project([0.5, -0.3, 0.7], yaw, pitch);
    expect(right ** 2 + up ** 2 + near ** 2).toBeCloseTo(0.83, 12);
  }
});
