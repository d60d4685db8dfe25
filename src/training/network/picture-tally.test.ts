import { expect, it } from 'vitest';
import { tallyOf } from './picture-tally.ts';

const set = {
  classCount: 3,
  labels: Int32Array.of(0, 0, 1, 1, 1, 2),
  bursts: Int32Array.of(7, 7, 7, 8, 9, 9),
};

it('counts pictures, those of the largest class, and bursts', () => {
  const all = Int32Array.of(0, 1, 2, 3, 4, 5);
  expect(tallyOf(set, all)).toMatchObject({ count: 6, ofLargestClass: 3, bursts: 3 });
  const some = tallyOf(set, Int32Array.of(0, 1, 2));
  expect(some).toMatchObject({ count: 3, ofLargestClass: 2, bursts: 1 });
});

it('counts none', () => {
  const none = { count: 0, ofLargestClass: 0, bursts: 0, evenBursts: 0 };
  expect(tallyOf(set, new Int32Array(0))).toMatchObject(none);
});

it('knows how many bursts of equal size would say as much', () => {
  const ofSizes = (...sizes: readonly number[]) => {
    const bursts = Int32Array.from(sizes.flatMap((size, i) => Array<number>(size).fill(i)));
    const labels = new Int32Array(bursts.length);
    return tallyOf(
      { labels, bursts, classCount: 1 },
      labels.map((_, i) => i),
    ).evenBursts;
  };
  expect(ofSizes(4, 4, 4)).toBeCloseTo(3, 12);
  expect(ofSizes(40, 40, 2, 2, 2, 2)).toBeCloseTo(88 ** 2 / 3216, 12);
  expect(ofSizes(1)).toBe(1);
});

it('has another digest for other pictures only, however bursts are numbered', () => {
  const digest = (pictures: readonly number[], bursts: readonly number[], originIds?: string[]) =>
    tallyOf({ ...set, bursts: Int32Array.from(bursts) }, Int32Array.from(pictures), originIds)
      .digest;
  const whole = digest([0, 2, 3], [0, 0, 0, 1, 2, 2], ['a', 'b', 'c']);
  expect(digest([3, 0, 2], [2, 2, 2, 0, 1, 1], ['b', 'c', 'a'])).toBe(whole);
  // As many of each class, of as many bursts.
  expect(digest([0, 2, 3], [0, 0, 0, 2, 1, 1], ['a', 'b', 'c'])).not.toBe(whole);
  expect(digest([0, 1, 3], [0, 0, 0, 1, 2, 2], ['a', 'b', 'c'])).not.toBe(whole);
  expect(digest([0, 2, 3], [0, 0, 0, 1, 2, 2])).not.toBe(digest([0, 2, 4], [0, 0, 0, 1, 2, 2]));
});
