import { expect, test } from 'vitest';
import type { Head } from '../training/head/types.ts';
import { alignHead } from './head-alignment.ts';

const head: Head = {
  dimension: 2,
  classCount: 2,
  weights: Float32Array.of(1, 2, 3, 4),
  bias: Float32Array.of(5, 6),
  classMeans: Float32Array.of(0, 1, 1, 0),
  temperature: 0.4,
  thresholds: Float32Array.of(0.25, 0.75),
};

test('rows follow their classes; new ones start at zero with the mean threshold', () => {
  const aligned = alignHead(head, ['mug', 'key'], ['key', 'cup', 'mug']);
  expect(aligned.classCount).toBe(3);
  expect([...aligned.weights]).toEqual([3, 4, 0, 0, 1, 2]);
  expect([...aligned.bias]).toEqual([6, 0, 5]);
  expect([...aligned.classMeans]).toEqual([1, 0, 0, 0, 0, 1]);
  expect([...aligned.thresholds]).toEqual([0.75, 0.5, 0.25]);
  expect(aligned.temperature).toBe(0.4);
});

test('classes that are gone leave no trace', () => {
  const aligned = alignHead(head, ['mug', 'key'], ['key']);
  expect([...aligned.weights]).toEqual([3, 4]);
});
