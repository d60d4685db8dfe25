import { expect, test } from 'vitest';
import { Stillness } from './stillness.ts';

/** A picture with a dark square at this cell of its diagonal. */
function pictureAt(cell: number): Float32Array {
  const picture = new Float32Array(32 * 32).fill(200);
  for (let y = cell; y < cell + 8; y++) picture.fill(40, y * 32 + cell, y * 32 + cell + 8);
  return picture;
}

test('the first picture is kept, copies of it are not, what moved is', () => {
  const stillness = new Stillness();
  expect(stillness.admits(pictureAt(4), 0)).toBe(true);
  expect(stillness.admits(pictureAt(4), 125)).toBe(false);
  expect(stillness.admits(pictureAt(5), 250)).toBe(true);
});

test('to and fro between two places gives nothing new; a place of long ago does', () => {
  const stillness = new Stillness();
  for (const cell of [1, 5]) expect(stillness.admits(pictureAt(cell), 0)).toBe(true);
  for (const cell of [1, 5, 1]) expect(stillness.admits(pictureAt(cell), 0)).toBe(false);
  for (const cell of [9, 13, 17, 21]) expect(stillness.admits(pictureAt(cell), 0)).toBe(true);
  expect(stillness.admits(pictureAt(1), 0)).toBe(true);
});

test('standing still is said after 0.7 s, and taken back as soon as something moves', () => {
  const stillness = new Stillness();
  stillness.admits(pictureAt(4), 0);
  stillness.admits(pictureAt(4), 1000);
  expect(stillness.standsStill(1000)).toBe(false);
  stillness.admits(pictureAt(4), 1600);
  expect(stillness.standsStill(1690)).toBe(false);
  expect(stillness.standsStill(1700)).toBe(true);
  stillness.admits(pictureAt(12), 1800);
  expect(stillness.standsStill(9000)).toBe(false);
});
