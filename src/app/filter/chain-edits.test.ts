import { expect, it } from 'vitest';
import { moved, plainConvolution, rechannelled, resizedKernel, reweighted } from './chain-edits.ts';

const sharpen = { size: 3, planes: [[0, -1, 0, -1, 5, -1, 0, -1, 0]] } as const;

it('keeps the middle of a kernel that grows or shrinks', () => {
  const grown = resizedKernel(sharpen, 5);
  expect(grown.planes[0]).toHaveLength(25);
  expect(grown.planes[0]![12]).toBe(5);
  expect(grown.planes[0]![7]).toBe(-1);
  expect(grown.planes[0]!.filter((weight) => weight !== 0)).toHaveLength(5);
  expect(resizedKernel(grown, 3)).toEqual(sharpen);
  expect(resizedKernel(sharpen, 1).planes).toEqual([[5]]);
});

it('changes one weight and leaves the former kernel as it was', () => {
  expect(reweighted(sharpen, 0, 4, 9).planes[0]![4]).toBe(9);
  expect(sharpen.planes[0][4]).toBe(5);
  expect(reweighted(sharpen, 2, 4, 9)).toBe(sharpen);
});

it('moves an item, and nothing beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});

it('sums three equal planes to the brightness that one had, and back', () => {
  const second = { kernel: sharpen, divisor: 2, bias: 3, combine: 'maxout' } as const;
  const gray = { ...plainConvolution, kernel: sharpen, second };
  const summed = rechannelled(gray, 'summed');
  expect(summed.kernel.planes).toEqual([sharpen.planes[0], sharpen.planes[0], sharpen.planes[0]]);
  expect(summed.divisor).toBe(3);
  expect(summed.second).toMatchObject({ divisor: 6, bias: 3, combine: 'maxout' });
  expect(rechannelled(summed, 'gray')).toEqual(gray);
  expect(rechannelled(gray, 'each')).toEqual({ ...gray, channels: 'each' });
});
