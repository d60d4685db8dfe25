import { expect, it } from 'vitest';
import { arcBetween } from './arc.ts';
import { cosineOf } from './cosine.ts';
import { length } from './dot-product.ts';

it('leads round the origin in equal steps', () => {
  const a = [0.5, 0.3, 0.7] as const;
  const b = [-0.2, 0.6, 0.1] as const;
  const arc = arcBetween(a, b, 0.25, 8);
  expect(arc).toHaveLength(9);
  for (const point of arc) expect(length(point)).toBeCloseTo(0.25, 12);
  expect(cosineOf(arc[0]!, a)).toBeCloseTo(1, 12);
  expect(cosineOf(arc[8]!, b)).toBeCloseTo(1, 12);
  const step = Math.cos(Math.acos(cosineOf(a, b)!) / 8);
  for (let i = 0; i < 8; i++) expect(cosineOf(arc[i]!, arc[i + 1]!)).toBeCloseTo(step, 9);
});

it('is none where there is no one arc', () => {
  expect(arcBetween([1, 0, 0], [-2, 0, 0], 1, 4)).toEqual([]);
  expect(arcBetween([0, 0, 0], [1, 0, 0], 1, 4)).toEqual([]);
});
