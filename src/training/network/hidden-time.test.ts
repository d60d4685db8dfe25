import { expect, it } from 'vitest';
import { hiddenTime, type Glimpse } from './hidden-time.ts';

const before: Glimpse = {
  atMs: 1000,
  batchCount: 20,
  worker: 1,
  batchMs: 100,
  isHeld: false,
  isMeasuring: false,
};
const after: Glimpse = { ...before, atMs: 6000 };

it('says that it went on, and how far, or that it stood still', () => {
  expect(hiddenTime(before, { ...after, batchCount: 65 })).toEqual({
    kind: 'was-hidden',
    hiddenMs: 5000,
    batches: 45,
  });
  expect(hiddenTime(before, after)).toMatchObject({ batches: 0 });
});

it('blames no browser for a run that somebody holds or ends', () => {
  expect(hiddenTime({ ...before, isHeld: true }, after)).toBeUndefined();
  expect(hiddenTime(before, { ...after, isHeld: true })).toBeUndefined();
});

it('says nothing of a moment in which hardly a batch could end', () => {
  expect(hiddenTime(before, { ...after, atMs: 1299 })).toBeUndefined();
  expect(hiddenTime({ ...before, batchMs: 4000 }, after)).toBeUndefined();
  // Before the first batch nobody knows how long one takes.
  expect(hiddenTime({ ...before, batchMs: undefined }, after)).toBeUndefined();
});

it('does not take measuring for standing still', () => {
  expect(hiddenTime({ ...before, isMeasuring: true }, after)).toBeUndefined();
  expect(hiddenTime(before, { ...after, isMeasuring: true })).toBeUndefined();
  expect(hiddenTime({ ...before, isMeasuring: true }, { ...after, batchCount: 22 })).toMatchObject({
    batches: 2,
  });
});

it('compares no counts of two workers', () => {
  expect(hiddenTime(before, { ...after, worker: 2, batchCount: 3 })).toBeUndefined();
  expect(hiddenTime(before, { ...after, batchCount: undefined })).toBeUndefined();
});
