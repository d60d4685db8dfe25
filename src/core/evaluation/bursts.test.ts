import { describe, expect, it } from 'vitest';
import { groupByBurst } from './bursts.ts';

describe('groupByBurst', () => {
  it('sorts examples by class, then by burst, in the order they come', () => {
    const labels = Int32Array.of(1, 0, 1, 1, 0);
    const bursts = Int32Array.of(7, 3, 2, 7, 3);
    expect(groupByBurst(labels, bursts, 3)).toEqual([[[1, 4]], [[0, 3], [2]], []]);
  });

  it('takes moved frames for a burst of their new class', () => {
    expect(groupByBurst(Int32Array.of(0, 1), Int32Array.of(5, 5), 2)).toEqual([[[0]], [[1]]]);
  });
});
