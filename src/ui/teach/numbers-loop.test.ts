import { expect, it } from 'vitest';
import { numbersAt } from './numbers-loop.ts';

it('four seconds of picture, one of turning, five of numbers, one back, and again', () => {
  const nothing = { squares: 0, numbers: 0 };
  const everything = { squares: 1, numbers: 1 };
  for (const round of [0, 11_000, 110_000]) {
    expect(numbersAt(round)).toEqual(nothing);
    expect(numbersAt(round + 4000)).toEqual(nothing);
    expect(numbersAt(round + 4350)).toEqual({ squares: 0.5, numbers: 0 });
    expect(numbersAt(round + 4850)).toEqual({ squares: 1, numbers: 0.5 });
    expect(numbersAt(round + 5000)).toEqual(everything);
    expect(numbersAt(round + 10_000)).toEqual(everything);
    expect(numbersAt(round + 10_150)).toEqual({ squares: 1, numbers: 0.5 });
    expect(numbersAt(round + 10_999).squares).toBeLessThan(0.01);
  }
});

it('never jumps: no step of a frame changes more than a tenth', () => {
  let before = numbersAt(0);
  for (let ms = 16; ms < 25_000; ms += 16) {
    const now = numbersAt(ms);
    expect(Math.abs(now.squares - before.squares)).toBeLessThan(0.1);
    expect(Math.abs(now.numbers - before.numbers)).toBeLessThan(0.1);
    before = now;
  }
});
