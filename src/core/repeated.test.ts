import { expect, it } from 'vitest';
import { repeated } from './repeated.ts';

it('runs once more for all wishes that came meanwhile', async () => {
  const ends: (() => void)[] = [];
  const ask = repeated(() => new Promise((resolve) => ends.push(resolve)));
  const all = ask();
  void ask();
  void ask();
  expect(ends).toHaveLength(1);
  ends[0]!();
  await Promise.resolve();
  expect(ends).toHaveLength(2);
  ends[1]!();
  await all;
  expect(ends).toHaveLength(2);
});

it('can be asked again after it failed', async () => {
  let runs = 0;
  const ask = repeated(() => (++runs === 1 ? Promise.reject(new Error('no')) : Promise.resolve()));
  await expect(ask()).rejects.toThrow('no');
  await ask();
  expect(runs).toBe(2);
});
