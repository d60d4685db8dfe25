import { expect, test } from 'vitest';
import { Variation } from './variation.ts';

const draw = (variant: number, topic: string): number[] => {
  const choose = new Variation(variant, topic);
  return [choose.within(0, 1), choose.within(5, 9), Number(choose.chance(0.5))];
};

test('the same variant and topic choose alike; another variant or topic does not', () => {
  expect(draw(3, 'mug')).toEqual(draw(3, 'mug'));
  expect(draw(4, 'mug')).not.toEqual(draw(3, 'mug'));
  expect(draw(3, 'table')).not.toEqual(draw(3, 'mug'));
});

test('choices stay within their limits and fill them', () => {
  const values = Array.from({ length: 400 }, (_, variant) =>
    new Variation(variant, 'mug').within(5, 9),
  );
  expect(Math.min(...values)).toBeGreaterThanOrEqual(5);
  expect(Math.max(...values)).toBeLessThan(9);
  expect(Math.min(...values)).toBeLessThan(5.1);
  expect(Math.max(...values)).toBeGreaterThan(8.9);
});

test('lists are gone through in order, from the first at variant 0, negative variants too', () => {
  const letters = [-2, -1, 0, 1, 2, 3].map((variant) =>
    new Variation(variant, 'mug').of(['a', 'b', 'c']),
  );
  expect(letters).toEqual(['b', 'c', 'a', 'b', 'c', 'a']);
});
