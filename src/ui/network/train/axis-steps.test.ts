import { expect, it } from 'vitest';
import { axisSteps } from './axis-steps.ts';

it('ends an axis at a number of its own, at or above the largest', () => {
  expect(axisSteps(1.4)).toEqual({ top: 1.5, step: 0.5 });
  expect(axisSteps(1)).toEqual({ top: 1, step: 0.2 });
  expect(axisSteps(2.01).top).toBe(2.5);
  expect(axisSteps(37)).toEqual({ top: 40, step: 10 });
});

it('never has more than five steps nor less than two, and is the same for its own end', () => {
  for (let most = 0.01; most < 5000; most *= 1.07) {
    const { top, step } = axisSteps(most);
    expect(top).toBeGreaterThanOrEqual(most * (1 - 1e-8));
    expect(Math.round(top / step)).toBeLessThanOrEqual(5);
    expect(Math.round(top / step)).toBeGreaterThanOrEqual(2);
    expect(axisSteps(top).step).toBe(step);
  }
});
