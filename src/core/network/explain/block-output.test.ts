import { describe, expect, it } from 'vitest';
import { explainBlock } from './block-output.ts';

const unit = {
  inputs: Float32Array.of(1, -2, 4),
  weights: Float32Array.of(0.5, 0.25, 2),
  bias: 1,
  activation: 'linear',
} as const;

describe('a number of a block', () => {
  it('is the sum and what goes past the block', () => {
    const explained = explainBlock({ ...unit, skip: -3 }, 1);
    expect(explained).toMatchObject({ activated: 9, skip: -3, value: 6 });
    expect(explained.sum.largest).toEqual([{ index: 2, input: 4, weight: 2, product: 8 }]);
    expect(explained.sum.rest).toEqual({ count: 2, sum: 0 });
  });

  it('ends at 6 and at 0 where there is a ReLU6', () => {
    expect(explainBlock({ ...unit, activation: 'relu6' }, 3).value).toBe(6);
    expect(explainBlock({ ...unit, bias: -20, activation: 'relu6' }, 3).value).toBe(0);
    expect(explainBlock(unit, 3)).not.toHaveProperty('skip');
  });
});
