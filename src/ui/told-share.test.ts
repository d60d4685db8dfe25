import { expect, it } from 'vitest';
import { toldShare } from './told-share.ts';

it('tells a long wait five times, at its beginning, each quarter and its end', () => {
  const told = Array.from({ length: 391 }, (_, step) => toldShare(step / 100, 3.9));
  expect([...new Set(told)]).toEqual([0, 0.975, 1.95, 2.925, 3.9]);
  expect(told.indexOf(1.95)).toBe(195);
});

it('is never further than what was done', () => {
  for (let done = 0; done <= 54; done++) expect(toldShare(done, 54)).toBeLessThanOrEqual(done);
  expect(toldShare(60, 54)).toBe(54);
  expect(toldShare(3, 0)).toBe(0);
});
