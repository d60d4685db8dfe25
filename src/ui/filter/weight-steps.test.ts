import { expect, it } from 'vitest';
import { weightSteps } from './weight-steps.ts';

it.each([
  [[-1, 0, 1], { step: 1, reach: 10 }],
  [[8, -40], { step: 1, reach: 80 }],
  [[0.5, 1], { step: 0.05, reach: 2 }],
  [[0.607, 1, 0.135], { step: 0.05, reach: 2 }],
  [[0.011, 0.084], { step: 0.005, reach: 0.2 }],
  [[0, 0], { step: 1, reach: 10 }],
])('steps through %j by %j', (weights, steps) => {
  expect(weightSteps(weights)).toEqual(steps);
});
