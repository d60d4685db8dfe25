import { expect, it } from 'vitest';
import { cellOnTheWay, photoOnTheWay } from './matrix-keys.ts';

const go = (label: number, said: number, key: string) => cellOnTheWay({ label, said }, key, 3, 4);

it('leads to the neighbour, the heads included', () => {
  expect(go(1, 1, 'ArrowRight')).toEqual({ label: 1, said: 2 });
  expect(go(1, 0, 'ArrowLeft')).toEqual({ label: 1, said: -1 });
  expect(go(0, 2, 'ArrowUp')).toEqual({ label: -1, said: 2 });
  expect(go(-1, 3, 'ArrowDown')).toEqual({ label: 0, said: 3 });
});

it('stops at the edges and at the corner', () => {
  expect(go(1, 3, 'ArrowRight')).toBeUndefined();
  expect(go(2, 1, 'ArrowDown')).toBeUndefined();
  expect(go(-1, 0, 'ArrowLeft')).toBeUndefined();
  expect(go(0, -1, 'ArrowUp')).toBeUndefined();
});

it('goes along the row, and leaves other keys alone', () => {
  expect(go(2, 2, 'Home')).toEqual({ label: 2, said: 0 });
  expect(go(2, 0, 'End')).toEqual({ label: 2, said: 3 });
  expect(go(2, 0, 'Enter')).toBeUndefined();
});

it('leads from photograph to photograph of a cell, in rows of four', () => {
  const from = (place: number, key: string) => photoOnTheWay(place, key, 4, 10);
  expect(from(0, 'ArrowRight')).toBe(1);
  expect(from(3, 'ArrowRight')).toBe(4);
  expect(from(4, 'ArrowLeft')).toBe(3);
  expect(from(1, 'ArrowDown')).toBe(5);
  expect(from(9, 'ArrowUp')).toBe(5);
  expect(from(5, 'Home')).toBe(0);
  expect(from(5, 'End')).toBe(9);
  for (const key of ['ArrowLeft', 'ArrowUp', 'Home', 'a']) expect(from(0, key)).toBeUndefined();
  expect(from(9, 'ArrowRight')).toBeUndefined();
  expect(from(7, 'ArrowDown')).toBeUndefined();
});
