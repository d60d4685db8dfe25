import { expect, it } from 'vitest';
import { defaultSettings } from '../../training/network/default-settings.ts';
import type { EpochRecord } from '../../training/network/types.ts';
import { epochInUse, guessOf, runAccuracy } from './run-accuracy.ts';

/** A run of three classes, of whose epochs validation loss and accuracy are these. */
function runOf(measured: readonly (readonly [loss: number, accuracy: number])[], warmUpEpochs = 0) {
  const counts = { training: 36, validation: 18 };
  const history = measured.map(([loss, accuracy], index): EpochRecord => ({
    epoch: index + 1,
    loss: 1,
    accuracy: 0.5,
    validation: { loss, accuracy },
    batchLosses: [1],
    magnitudes: [],
    tookMs: 1,
  }));
  const settings = { ...defaultSettings(counts, 1), warmUpEpochs };
  return { history, settings, counts, classNames: ['Mug', 'Ball', 'Teddy'] };
}

it('takes the lowest loss behind the warm-up for the epoch in use', () => {
  const measured = [[1, 0.3], [2, 0.5], [1.5, 0.6], [1.8, 0.7]] as const; // prettier-ignore
  expect(runAccuracy(runOf(measured))).toBe(0.3);
  expect(runAccuracy(runOf(measured, 2))).toBe(0.6);
  const last = runOf(measured, 2);
  expect(epochInUse({ ...last, settings: { ...last.settings, keepBest: false } })?.epoch).toBe(4);
  expect(epochInUse(runOf([]))).toBeUndefined();
});

it('tells guessing and luck from knowing', () => {
  const rightOf18 = (right: number) => guessOf(runOf([[1, right / 18]]));
  const no = { count: 18, isNoBetter: true, knowsItsOwn: true };
  expect(rightOf18(0)).toEqual({ ...no, right: 0 });
  expect(rightOf18(6)).toEqual({ ...no, right: 6 });
  expect(rightOf18(9)).toEqual({ ...no, right: 9, isNoBetter: false });
  expect(rightOf18(11)).toBeUndefined();
  expect(guessOf(runOf([]))).toBeUndefined();
});

it('says nothing of guessing where all of a few are right, but that it may be luck', () => {
  const run = { ...runOf([[1, 1]]), classNames: ['Mug', 'Ball'] };
  const few = { ...run, counts: { training: 36, validation: 2 } };
  expect(guessOf(few)).toMatchObject({ right: 2, count: 2, isNoBetter: false });
  expect(guessOf({ ...few, counts: { training: 36, validation: 5 } })).toBeUndefined();
});

it('knows whether a run knows at least its own photographs', () => {
  const run = runOf([[1, 0]]);
  const dull = run.history.map((epoch) => ({ ...epoch, accuracy: 1 / 3 }));
  expect(guessOf({ ...run, history: dull })?.knowsItsOwn).toBe(false);
});
