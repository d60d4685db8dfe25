import { expect, it } from 'vitest';
import { askedClass } from './asked-class.ts';

it('asks about what was chosen while there is such a class, else about the answer', () => {
  const four = Float32Array.of(0.1, 0.6, 0.2, 0.1);
  expect([askedClass(undefined, four), askedClass(3, four), askedClass(0, four)]).toEqual([
    1, 3, 0,
  ]);
  // The fourth class was deleted, or the project is another one, of two classes.
  expect(askedClass(3, Float32Array.of(0.8, 0.2))).toBe(0);
});
