import { describe, expect, it } from 'vitest';
import { courseTask, poolingTask } from './exercise.ts';
import type { PaperTask } from './paper-task.ts';
import { slipInCell, slipInSize } from './slips.ts';

/** Powers of two: every sum tells what was added. */
const powers: PaperTask = {
  ...courseTask,
  input: { side: 4, values: Array.from({ length: 16 }, (_, at) => 2 ** at) },
  kernel: { side: 2, values: [3, 0, 0, -1] },
  flipped: false,
};

describe('slipInCell', () => {
  it.each([
    ['other-flip', powers, 3 * 32 - 1],
    ['no-weights', powers, 1 + 2 + 16 + 32],
    ['lost-signs', powers, 3 + 32],
    ['beside', powers, 3 * 2 - 64],
    ['off-by-one', powers, 3 - 32 + 1],
  ] as const)('names %s', (kind, task, typed) => {
    expect(slipInCell(task, 0, typed)).toEqual({ kind });
  });

  it('names a stride and a padding that were forgotten', () => {
    const strided = { ...powers, stride: 2 };
    expect(slipInCell(strided, 3, 3 * 32 - 1024)).toEqual({ kind: 'stride-forgotten' });
    const padded = { ...powers, padding: 1 };
    expect(slipInCell(padded, 0, 3 - 32)).toEqual({ kind: 'padding-forgotten' });
  });

  it('names another pooling and a division that was left out', () => {
    const average = { ...poolingTask, pooling: 'average' } as const;
    expect(slipInCell(average, 0, 16)).toEqual({ kind: 'not-divided' });
    expect(slipInCell(average, 0, 8)).toEqual({ kind: 'other-pooling', pooling: 'max' });
    expect(slipInCell(poolingTask, 0, 1)).toEqual({ kind: 'other-pooling', pooling: 'min' });
  });

  it('names none where a number fits none', () => {
    expect(slipInCell(powers, 0, 77777)).toBeUndefined();
  });
});

describe('slipInSize', () => {
  // ⌊(6 + 2·1 − 3) / 2⌋ + 1 = 3
  const task: PaperTask = {
    ...courseTask,
    input: { side: 6, values: Array(36).fill(1) },
    padding: 1,
    stride: 2,
  };

  it.each([
    [2, 'no-plus-one'],
    [6, 'stride-forgotten'],
    [4, 'rounded-up'],
    [9, 'all-cells'],
    [8, undefined],
  ] as const)('%i: %s', (typed, slip) => {
    expect(slipInSize(task, typed)).toBe(slip);
  });

  it('tells forgotten padding from padding counted once', () => {
    const wide = { ...task, input: { side: 5, values: Array(25).fill(1) }, padding: 2, stride: 1 };
    expect(slipInSize(wide, 3)).toBe('padding-forgotten');
    expect(slipInSize(wide, 5)).toBe('padding-once');
    expect(slipInSize(courseTask, 7)).toBe('same-as-input');
  });
});
