import { expect, it } from 'vitest';
import { Random } from '../random.ts';
import { beatsGuesser, chanceOfGuesser } from './guessing.ts';

it('is what is counted by hand', () => {
  expect(chanceOfGuesser(0, 5, 1 / 2)).toBe(1);
  expect(chanceOfGuesser(2, 2, 1 / 2)).toBeCloseTo(1 / 4, 12);
  expect(chanceOfGuesser(5, 6, 1 / 2)).toBeCloseTo(7 / 64, 12);
  expect(chanceOfGuesser(2, 2, 0.8)).toBeCloseTo(0.64, 12);
  expect(chanceOfGuesser(1, 1, 1 / 4)).toBeCloseTo(1 / 4, 12);
  expect(chanceOfGuesser(1, 3, 1 / 3)).toBeCloseTo(1 - (2 / 3) ** 3, 12);
  expect(chanceOfGuesser(3, 3, 1)).toBe(1);
});

it('holds for many answers, of which no single outcome is likely', () => {
  expect(chanceOfGuesser(5000, 10_000, 1 / 2)).toBeCloseTo(0.504, 3);
  expect(chanceOfGuesser(5165, 10_000, 1 / 2)).toBeLessThan(0.001);
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
  expect(lucky.length / tries).toBeCloseTo(chanceOfGuesser(9, 18, 1 / 3), 2);
});

it('calls only what is seldom got with luck more than luck', () => {
  // 5 of 5 is 1 in 32 for who is right every second time, 4 of 4 is 1 in 16.
  expect(beatsGuesser(1, 5, 1 / 2)).toBe(true);
  expect(beatsGuesser(1, 4, 1 / 2)).toBe(false);
  expect(beatsGuesser(1, 5, 0.8)).toBe(false);
});

it('wants a whole answer more, never a part of one', () => {
  // Of 6 answers 4 in 6 may be luck of who is right every third time, 5 in 6 is not.
  expect(beatsGuesser(4 / 6, 6, 1 / 3)).toBe(false);
  expect(beatsGuesser(0.7, 6, 1 / 3)).toBe(false);
  expect(beatsGuesser(5 / 6, 6, 1 / 3)).toBe(true);
  expect(beatsGuesser(0.1 * 3, 10, 0.1)).toBe(beatsGuesser(0.3, 10, 0.1));
});
