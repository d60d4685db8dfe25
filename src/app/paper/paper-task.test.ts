import { describe, expect, it } from 'vitest';
import { courseTask, poolingTask } from './exercise.ts';
import {
  flipDifferences,
  isSymmetric,
  resultsOf,
  resultSide,
  valuesUnder,
  windowAt,
  type PaperTask,
} from './paper-task.ts';

/** The course's own result (topic 14). */
const courseResult = [
  [1, 4, 3, 4, 1],
  [1, 2, 4, 3, 3],
  [1, 2, 3, 4, 1],
  [1, 3, 3, 1, 1],
  [3, 3, 1, 1, 0],
].flat();

/** A small one whose kernel is not symmetric. */
const plain: PaperTask = {
  ...courseTask,
  input: { side: 3, values: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
  kernel: { side: 2, values: [1, 0, 0, -2] },
  flipped: false,
};

describe('resultsOf', () => {
  it("gives the course's 5×5, by convolution and by cross-correlation", () => {
    expect(resultsOf(courseTask)).toEqual(courseResult);
    expect(resultsOf({ ...courseTask, flipped: false })).toEqual(courseResult);
    expect(isSymmetric(courseTask.kernel)).toBe(true);
    expect(flipDifferences(courseTask)).toBe(0);
  });

  it('turns the kernel for a convolution only', () => {
    expect(resultsOf(plain)).toEqual([1 - 10, 2 - 12, 4 - 16, 5 - 18]);
    expect(resultsOf({ ...plain, flipped: true })).toEqual([-2 + 5, -4 + 6, -8 + 8, -10 + 9]);
    expect(isSymmetric(plain.kernel)).toBe(false);
    expect(flipDifferences(plain)).toBe(4);
  });

  it('pads with zeros and strides', () => {
    const padded = { ...plain, padding: 1, stride: 2 };
    expect(resultSide(padded)).toBe(2);
    expect(windowAt(padded, 3)).toEqual({ row: 2, column: 2, side: 2 });
    expect(valuesUnder(padded, windowAt(padded, 0))).toEqual([0, 0, 0, 1]);
    expect(resultsOf(padded)).toEqual([-2, -6, -14, 5 - 18]);
  });

  it('pools', () => {
    const small = { ...poolingTask, input: { side: 4, values: [...Array(16).keys()] } };
    expect(resultsOf(small)).toEqual([5, 7, 13, 15]);
    expect(resultsOf({ ...small, pooling: 'min' })).toEqual([0, 2, 8, 10]);
    expect(resultsOf({ ...small, pooling: 'average' })).toEqual([2.5, 4.5, 10.5, 12.5]);
    expect(resultSide({ ...small, poolSide: 3, stride: 1 })).toBe(2);
  });
});
