import { expect, it } from 'vitest';
import { answersOf } from '../../../core/evaluation/answers.fixture.ts';
import { classMetrics } from '../../../core/evaluation/class-metrics.ts';
import { formulaOf, metricKinds } from './metric-formula.ts';

it('writes sums that come to the numbers beside them', () => {
  const answers = answersOf(2, [
    [0, 0, 0, 1],
    [0, 0, 0, 1],
    [0, 1, 1, 1],
    [0, 1, 2, 1],
    [1, 2, 0, 1],
    [1, 2, 1, 1],
  ]);
  const [metrics] = classMetrics(answers);
  expect(metricKinds.map((kind) => formulaOf(metrics!, kind))).toEqual([
    '2 / (2 + 1)',
    '2 / (2 + 2)',
    '2·2 / (2·2 + 1 + 2)',
  ]);
  expect(metrics!.precision).toBeCloseTo(2 / 3, 9);
  expect(metrics!.recall).toBe(0.5);
  expect(metrics!.f1).toBeCloseTo(4 / 7, 9);
});
