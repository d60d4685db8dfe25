import { describe, expect, it } from 'vitest';
import { failure, success } from '../../core/outcome.ts';
import { inOrder } from './in-order.ts';

describe('inOrder', () => {
  it('begins in order and keeps to its width', async () => {
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const outcome = await inOrder([0, 1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      most = Math.max(most, ++running);
      // The first takes longest: the order must not depend on it.
      await new Promise((resolve) => setTimeout(resolve, 6 - item));
      running--;
      return success(item);
    });
    expect(outcome).toEqual(success(undefined));
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('begins nothing after a failure, and tells the first', async () => {
    const begun: number[] = [];
    const outcome = await inOrder([0, 1, 2, 3], 1, async (item) => {
      begun.push(item);
      return item >= 1 ? failure(`no ${item}`) : success(item);
    });
    expect(outcome).toEqual(failure('no 1'));
    expect(begun).toEqual([0, 1]);
  });
});
