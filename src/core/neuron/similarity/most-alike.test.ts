import { describe, expect, it } from 'vitest';
import { Random } from '../../random.ts';
import { cosine, dot } from '../../vector.ts';
import { dotTerms } from './dot-product.ts';
import { squaredGaps } from './euclidean.ts';
import { likeness, mostAlike } from './most-alike.ts';

const x = [0.5, 0.3, 0.7];
const course = [
  [0.3, 0.3, 0.3],
  [0.6, 0.2, 0.6],
  [-0.5, -0.3, -0.7],
];

describe('the vectors of the course', () => {
  const all = course.map((one) => likeness(x, one));

  it('are as alike as the blackboard says', () => {
    const rounded = (digits: number) => (value: number | undefined) => value!.toFixed(digits);
    expect(all.map(({ dot: value }) => value).map(rounded(2))).toEqual(['0.45', '0.78', '-0.83']);
    expect(all.map((one) => one.cosine).map(rounded(3))).toEqual(['0.951', '0.982', '-1.000']);
    expect(all.map(({ distance }) => distance).map(rounded(3))).toEqual([
      '0.447',
      '0.173',
      '1.822',
    ]);
  });

  it('say B, by every measure', () => {
    for (const by of ['dot', 'cosine', 'distance'] as const)
      expect(mostAlike(all, by)).toEqual([1]);
  });
});

it('agrees with the vectors of the app, and with the law of cosines', () => {
  const random = new Random(4);
  for (let trial = 0; trial < 50; trial++) {
    const count = 1 + random.integer(400);
    const a = Array.from({ length: count }, () => random.normal());
    const b = Array.from({ length: count }, () => random.normal());
    const one = likeness(a, b);
    const [typedA, typedB] = [Float64Array.from(a), Float64Array.from(b)];
    expect(one.dot).toBeCloseTo(dot(typedA, typedB), 9);
    expect(one.cosine).toBeCloseTo(cosine(typedA, typedB), 9);
    const squared = dot(typedA, typedA) + dot(typedB, typedB) - 2 * one.dot;
    expect(one.distance ** 2).toBeCloseTo(squared, 7);
  }
});

it('has no direction without a length, and no cosine beyond 1', () => {
  expect(likeness([0, 0], [1, 2])).toEqual({ dot: 0, cosine: undefined, distance: Math.sqrt(5) });
  expect(mostAlike([likeness([0, 0], [1, 2])], 'cosine')).toEqual([]);
  expect(likeness([0.1, 0.2, 0.7], [0.1, 0.2, 0.7]).cosine).toBe(1);
});

it('names all that are equally alike', () => {
  const all = [
    [1, 0],
    [0, 1],
    [-1, 0],
  ].map((one) => likeness([1, 1], one));
  expect(mostAlike(all, 'dot')).toEqual([0, 1]);
  expect(mostAlike(all, 'distance')).toEqual([0, 1]);
});

it('writes every product', () => {
  expect(dotTerms([2, -3], [5, 4])).toEqual([10, -12]);
  expect(squaredGaps([2, -3], [5, 4])).toEqual([9, 49]);
});
