import { expect, it } from 'vitest';
import { Random } from '../random.ts';
import { chanceOfGuesser } from './guessing.ts';

it('is what is counted by hand', () => {
  expect(chanceOfGuesser(0, 5, 2)).toBe(1);
  expect(chanceOfGuesser(2, 2, 2)).toBeCloseTo(1 / 4, 12);
  expect(chanceOfGuesser(5, 6, 2)).toBeCloseTo(7 / 64, 12);
  expect(chanceOfGuesser(1, 1, 4)).toBeCloseTo(1 / 4, 12);
  expect(chanceOfGuesser(1, 3, 3)).toBeCloseTo(1 - (2 / 3) ** 3, 12);
  expect(chanceOfGuesser(3, 3, 1)).toBe(1);
});

it('holds for many answers, of which no single outcome is likely', () => {
  expect(chanceOfGuesser(5000, 10_000, 2)).toBeCloseTo(0.504, 3);
  expect(chanceOfGuesser(5165, 10_000, 2)).toBeLessThan(0.001);
});

it('is how often guessers get as many right', () => {
  const random = new Random(5);
  const tries = 20_000;
  const lucky = Array.from({ length: tries }, () => {
    const right = Array.from({ length: 18 }, () => random.integer(3)).filter(
      (guess) => guess === 0,
    );
    return right.length;
  }).filter((right) => right >= 9);
  expect(lucky.length / tries).toBeCloseTo(chanceOfGuesser(9, 18, 3), 2);
});
