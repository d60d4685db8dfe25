import { expect, it } from 'vitest';
import type { ExplainedSum } from '../../core/kernels/explain-pixel.ts';
import { zeroCause } from './zero-cause.ts';

const sobelX = [-1, 0, 1, -2, 0, 2, -1, 0, 1];

/** A sum of one plane or several, each with the same weights. */
function sumOf(
  weights: readonly number[],
  ...planes: readonly (readonly number[])[]
): ExplainedSum {
  const terms = planes.flatMap((values, channel) =>
    values.map((value, place) => ({
      y: Math.floor(place / 3),
      x: place % 3,
      channel,
      from: undefined,
      outside: false,
      value,
      weight: weights[place]!,
      product: value * weights[place]!,
    })),
  );
  const sum = terms.reduce((total, { product }) => total + product, 0);
  return { terms, sum, divisor: 1, bias: 0, result: sum };
}

const plain = new Array<number>(9).fill(87.114);
const rows = [10, 10, 10, 120, 120, 120, 240, 240, 240];
const columns = [10, 120, 240, 10, 120, 240, 10, 120, 240];

it('tells a plain area from one whose products cancel, and both from an edge', () => {
  expect(zeroCause([sumOf(sobelX, plain)])).toBe('plain');
  expect(zeroCause([sumOf(sobelX, rows)])).toBe('cancelled');
  expect(zeroCause([sumOf(sobelX, columns)])).toBeUndefined();
});

it('takes each channel by itself', () => {
  const other = plain.map((value) => value + 40);
  expect(zeroCause([sumOf(sobelX, plain, other)])).toBe('plain');
});

it('says nothing of black under a kernel that keeps light, nor of no kernel', () => {
  const black = new Array<number>(9).fill(0);
  expect(zeroCause([sumOf(new Array<number>(9).fill(1), black)])).toBeUndefined();
  expect(zeroCause([sumOf(new Array<number>(9).fill(0), plain)])).toBeUndefined();
});

it('needs all of two kernels to see nothing', () => {
  expect(zeroCause([sumOf(sobelX, rows), sumOf(sobelX, columns)])).toBeUndefined();
});
